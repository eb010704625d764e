import { ListPicture } from '@/components/picture/list-picture'
import { kindPlural } from '@/lib/format/kind'
import { ROWS, rankingShown } from '@/lib/picture/picture-model'
import { nameOfFile, pictureResponse } from '@/lib/picture/picture-response'
import { getRankedHead } from '@/lib/technology/ranked-part-queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

export async function GET(_: Request, { params }: Context) {
  const kind = nameOfFile((await params).file)
  const { technologies, total } = await getRankedHead({ kind: kind ?? '' }, ROWS)
  const title = `Top backend ${kindPlural(kind ?? '')}`
  return pictureResponse(
    technologies.length > 0 ? rankingShown(title, technologies, total) : null,
    (shown) => <ListPicture shown={shown} />,
  )
}
