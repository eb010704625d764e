import { endpoint } from '@/lib/api/endpoint'
import { refusalProblem } from '@/lib/api/problem-of'
import { write } from '@/lib/api/write-route'
import { followTechnology } from '@/lib/follow/follow-technology'

const follow = (following: boolean) =>
  write({
    limit: 'change',
    // Like a vote it leads back to its page, where one press does it after signing in.
    form: 'vote',
    home: ({ slug }) => `/technologies/${slug}`,
    run: async ({ viewer, params: { slug = '' } }) => {
      const refusal = await followTechnology(viewer.id, slug, following)
      if (refusal) throw refusalProblem(refusal)
      return Response.json({ following }, { headers: { 'cache-control': 'private, no-store' } })
    },
  })

const route = endpoint({ PUT: follow(true), DELETE: follow(false) })

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
