import { endpoint } from '@/lib/api/endpoint'
import { movedTo, notFoundProblem, publicRoute } from '@/lib/api/read-route'
import { getComparison } from '@/lib/comparison/comparison-queries'
import { comparisonAddress, comparisonName, namedInAddress } from '@/lib/comparison/comparison-rules'

const route = endpoint({
  GET: publicRoute(async (_query, { technologies: name = '' }) => {
    const slugs = namedInAddress(name)
    if (slugs && slugs.length > 1 && comparisonName(slugs) !== name)
      return movedTo(`/api/v1${comparisonAddress(slugs)}`)
    const comparison = slugs && slugs.length > 1 ? await getComparison(slugs) : null
    if (!comparison) throw notFoundProblem('This comparison')
    return comparison
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
