import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { refusalProblem } from '@/lib/api/problem-of'
import { write } from '@/lib/api/write-route'
import { appealSchema } from '@/lib/decision/decision-schema'
import { postAppeal } from '@/lib/decision/post-appeal'

const route = endpoint({
  POST: write({
    limit: 'change',
    // Whoever is suspended can answer that.
    evenSuspended: true,
    schema: appealSchema,
    form: 'appeal',
    home: ({ id }) => `/decisions/${id}`,
    run: async ({ viewer, params, body }) => {
      const posted = await postAppeal(viewer.id, idParam(params), body.body)
      if ('refusal' in posted) throw refusalProblem(posted.refusal)
      return Response.json(
        { appeal: { id: posted.id, state: 'OPEN' } },
        { status: 202, headers: { 'cache-control': 'private, no-store' } },
      )
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
