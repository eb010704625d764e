import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { refusalProblem } from '@/lib/api/problem-of'
import { type Params, write } from '@/lib/api/write-route'
import { castVote } from '@/lib/vote/cast-vote'
import { castVoteSchema, type VoteValue, voteFromForm } from '@/lib/vote/vote-schema'

async function vote(memberId: string, params: Params, value: VoteValue) {
  const answer = await castVote(memberId, idParam(params), value)
  if ('refusal' in answer) throw refusalProblem(answer.refusal)
  return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })
}

const common = { limit: 'vote', form: 'vote', home: () => '/' } as const

const route = endpoint({
  PUT: write({
    ...common,
    schema: castVoteSchema,
    fromForm: voteFromForm,
    run: ({ viewer, params, body }) => vote(viewer.id, params, body.value),
  }),
  DELETE: write({ ...common, run: ({ viewer, params }) => vote(viewer.id, params, 0) }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
