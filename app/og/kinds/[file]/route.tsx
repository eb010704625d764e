import { ListPicture } from '@/components/picture/list-picture'
import { kindPlural } from '@/lib/format/kind'
import { rankingShown } from '@/lib/picture/picture-model'
import { nameOfFile, pictureResponse } from '@/lib/picture/picture-response'
import { getRanking } from '@/lib/technology/technology-queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

export async function GET(_: Request, { params }: Context) {
  const kind = nameOfFile((await params).file)
  const technologies = (await getRanking()).technologies.filter((each) => each.kind === kind)
  const title = `Top backend ${kindPlural(kind ?? '')}`
  return pictureResponse(technologies.length > 0 ? rankingShown(title, technologies) : null, (shown) => (
    <ListPicture shown={shown} />
  ))
}
