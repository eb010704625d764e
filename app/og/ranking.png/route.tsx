import { ListPicture } from '@/components/picture/list-picture'
import { ROWS, rankingShown } from '@/lib/picture/picture-model'
import { pictureResponse } from '@/lib/picture/picture-response'
import { getRankedHead } from '@/lib/technology/ranked-part-queries'

export const dynamic = 'force-dynamic'

export async function GET() {
  const { technologies, total } = await getRankedHead({}, ROWS)
  return pictureResponse(rankingShown('Top backend technologies', technologies, total), (shown) => (
    <ListPicture shown={shown} />
  ))
}
