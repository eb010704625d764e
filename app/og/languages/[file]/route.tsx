import { ListPicture } from '@/components/picture/list-picture'
import { rankingShown } from '@/lib/picture/picture-model'
import { nameOfFile, pictureResponse } from '@/lib/picture/picture-response'
import { findLanguage } from '@/lib/technology/language-slugs'
import { getRanking } from '@/lib/technology/technology-queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

export async function GET(_: Request, { params }: Context) {
  const slug = nameOfFile((await params).file)
  const { technologies } = await getRanking()
  const language = slug && findLanguage(slug, new Set(technologies.map((each) => each.language)))
  const shown = language
    ? rankingShown(
        `Top backend technologies in ${language}`,
        technologies.filter((each) => each.language === language),
      )
    : null
  return pictureResponse(shown, (picture) => <ListPicture shown={picture} />)
}
