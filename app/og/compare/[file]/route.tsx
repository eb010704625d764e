import { ListPicture } from '@/components/picture/list-picture'
import { getComparison } from '@/lib/comparison/comparison-queries'
import { comparisonName, namedInAddress } from '@/lib/comparison/comparison-rules'
import { comparisonTitle } from '@/lib/comparison/comparison-words'
import { rankingShown } from '@/lib/picture/picture-model'
import { nameOfFile, pictureResponse } from '@/lib/picture/picture-response'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

export async function GET(_: Request, { params }: Context) {
  const name = nameOfFile((await params).file)
  const slugs = name === null ? null : namedInAddress(name)
  const isOne = slugs && slugs.length > 1 && comparisonName(slugs) === name
  const comparison = isOne ? await getComparison(slugs) : null
  const byRank = comparison?.technologies.toSorted((a, b) => a.rank - b.rank) ?? []
  return pictureResponse(comparison && rankingShown(comparisonTitle(comparison), byRank), (shown) => (
    <ListPicture shown={shown} />
  ))
}
