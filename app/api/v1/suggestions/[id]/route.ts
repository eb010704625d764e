import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { refusalProblem } from '@/lib/api/problem-of'
import { write } from '@/lib/api/write-route'
import { withdrawSuggestion } from '@/lib/suggestion/withdraw-suggestion'

const route = endpoint({
  DELETE: write({
    limit: 'change',
    form: 'other',
    home: () => '/suggestions',
    run: async ({ viewer, params }) => {
      const id = idParam(params)
      const refusal = await withdrawSuggestion(viewer.id, id)
      if (refusal) throw refusalProblem(refusal)
      return Response.json(
        { suggestion: { id, state: 'WITHDRAWN' } },
        { headers: { 'cache-control': 'private, no-store' } },
      )
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
