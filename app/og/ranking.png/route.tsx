import { ListPicture } from '@/components/picture/list-picture'
import { rankingShown } from '@/lib/picture/picture-model'
import { pictureResponse } from '@/lib/picture/picture-response'
import { getRanking } from '@/lib/technology/technology-queries'

export const dynamic = 'force-dynamic'

export async function GET() {
  const { technologies } = await getRanking()
  return pictureResponse(rankingShown('Top backend technologies', technologies), (shown) => (
    <ListPicture shown={shown} />
  ))
}
