import { endpoint } from '@/lib/api/endpoint'
import { Problem } from '@/lib/api/problem'
import { refusalProblem } from '@/lib/api/problem-of'
import { write } from '@/lib/api/write-route'
import { decide } from '@/lib/moderation/decide'
import { decidedWords } from '@/lib/moderation/decided-words'
import { decideSchema, decisionFromForm } from '@/lib/moderation/moderation-schema'

const route = endpoint({
  POST: write({
    limit: 'staff',
    role: 'MODERATOR',
    schema: decideSchema,
    fromForm: decisionFromForm,
    form: 'decision',
    home: () => '/moderation',
    run: async ({ viewer, body }) => {
      const outcome = await decide(viewer.id, body)
      if ('state' in outcome)
        return Response.json(outcome, { headers: { 'cache-control': 'private, no-store' } })
      if (outcome.standing) throw new Problem('conflict', decidedWords(outcome.standing))
      throw refusalProblem(outcome.refusal)
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
