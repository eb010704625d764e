import { endpoint } from '@/lib/api/endpoint'
import { Problem } from '@/lib/api/problem'
import { refusalProblem } from '@/lib/api/problem-of'
import { publicRoute } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { closeEdition } from '@/lib/edition/close-edition'
import { closingRefusals } from '@/lib/edition/closing-refusals'
import { getEdition, listEditions } from '@/lib/edition/edition-queries'
import { closeEditionSchema, closingFromForm } from '@/lib/edition/edition-schema'

const route = endpoint({
  GET: publicRoute(async () => ({ items: await listEditions() })),
  POST: write({
    role: 'ADMIN',
    limit: 'staff',
    schema: closeEditionSchema,
    fromForm: closingFromForm,
    form: 'edition',
    home: () => '/editions',
    run: async ({ viewer, body }) => {
      const closed = await closeEdition(body.year, body.title, { by: viewer.id })
      if ('refusal' in closed) throw closingProblem(closed.refusal)
      return Response.json(await getEdition(closed.year), {
        status: 201,
        headers: { location: `/api/v1/editions/${closed.year}`, 'cache-control': 'private, no-store' },
      })
    },
  }),
})

function closingProblem(refusal: string): Problem {
  const message = closingRefusals[refusal]
  if (!message) return refusalProblem(refusal)
  const isState = refusal === 'EXISTS' || refusal === 'SUMS_DIFFER'
  const errors = refusal === 'SUMS_DIFFER' ? undefined : [{ field: 'year', message }]
  return new Problem(isState ? 'conflict' : 'invalid', message, { errors })
}

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
