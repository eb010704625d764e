import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { refusalProblem } from '@/lib/api/problem-of'
import { type Params, write } from '@/lib/api/write-route'
import { markHelpful } from '@/lib/comment/mark-helpful'

async function mark(memberId: string, params: Params, isHelpful: boolean) {
  const answer = await markHelpful(memberId, idParam(params), isHelpful)
  if ('refusal' in answer) throw refusalProblem(answer.refusal)
  return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })
}

const common = {
  limit: 'vote',
  form: 'helpful',
  home: ({ id }: Params) => `/comments/${id}`,
} as const

const route = endpoint({
  PUT: write({ ...common, run: ({ viewer, params }) => mark(viewer.id, params, true) }),
  DELETE: write({ ...common, run: ({ viewer, params }) => mark(viewer.id, params, false) }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
