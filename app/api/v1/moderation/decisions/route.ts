import { endpoint } from '@/lib/api/endpoint'
import { Problem } from '@/lib/api/problem'
import { refusalProblem } from '@/lib/api/problem-of'
import { suggestionDecided } from '@/lib/api/suggestion-decided'
import { write } from '@/lib/api/write-route'
import { decide } from '@/lib/moderation/decide'
import { decidedWords } from '@/lib/moderation/decided-words'
import { type Decide, decideSchema, decisionFromForm } from '@/lib/moderation/moderation-schema'
import type { DecideSuggestion } from '@/lib/suggestion/decide-suggestion-schema'

const isAboutSuggestion = (body: Decide | DecideSuggestion): body is DecideSuggestion =>
  body.subject.type === 'SUGGESTION'

const privately = (answer: object) =>
  Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })

const route = endpoint({
  POST: write({
    limit: 'staff',
    role: 'MODERATOR',
    schema: decideSchema,
    fromForm: decisionFromForm,
    form: 'decision',
    home: () => '/moderation',
    run: async ({ viewer, body }) => {
      if (isAboutSuggestion(body)) return privately(await suggestionDecided(viewer.id, body))
      const outcome = await decide(viewer.id, body)
      if ('state' in outcome) return privately(outcome)
      if (outcome.standing) throw new Problem('conflict', decidedWords(outcome.standing))
      throw refusalProblem(outcome.refusal)
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
