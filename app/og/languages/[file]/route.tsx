import { ListPicture } from '@/components/picture/list-picture'
import { ROWS, rankingShown } from '@/lib/picture/picture-model'
import { nameOfFile, pictureResponse } from '@/lib/picture/picture-response'
import { findLanguage } from '@/lib/technology/language-slugs'
import { getRankedHead, listKindsAndLanguages } from '@/lib/technology/ranked-part-queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

export async function GET(_: Request, { params }: Context) {
  const slug = nameOfFile((await params).file)
  const languages = new Set((await listKindsAndLanguages()).map((each) => each.language))
  const language = slug && findLanguage(slug, languages)
  const head = language ? await getRankedHead({ language }, ROWS) : null
  const shown = head && rankingShown(`Top backend technologies in ${language}`, head.technologies, head.total)
  return pictureResponse(shown, (picture) => <ListPicture shown={picture} />)
}
