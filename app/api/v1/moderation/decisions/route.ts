import { endpoint } from '@/lib/api/endpoint'
import { Problem } from '@/lib/api/problem'
import { refusalProblem } from '@/lib/api/problem-of'
import { suggestionDecided } from '@/lib/api/suggestion-decided'
import { write } from '@/lib/api/write-route'
import { formatInstant } from '@/lib/format/date'
import { decideFlag, type Standing } from '@/lib/moderation/decide-flag'
import { type Decide, decideSchema, decisionFromForm } from '@/lib/moderation/moderation-schema'
import type { DecideSuggestion } from '@/lib/suggestion/decide-suggestion-schema'

const words = {
  OPEN: 'This flag is open: a decision about it has been undone already, or there was none.',
  SET_ASIDE: 'set these ballots aside',
  DISMISSED: 'dismissed this flag',
}

function decidedAlready({ state, decidedBy, decidedAt }: Standing) {
  if (state === 'OPEN') return new Problem('conflict', words.OPEN)
  const who = decidedBy ? `@${decidedBy}` : 'A moderator'
  const when = decidedAt ? ` on ${formatInstant(decidedAt.toISOString())}` : ''
  return new Problem('conflict', `${who} ${words[state]}${when}. Yours was not carried out.`)
}

const privately = (answer: object) =>
  Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })

const route = endpoint({
  POST: write({
    limit: 'staff',
    role: 'MODERATOR',
    schema: decideSchema,
    fromForm: decisionFromForm,
    form: 'decision',
    home: () => '/moderation/flags',
    run: async ({ viewer, body }) => {
      if (body.subject.type === 'SUGGESTION')
        return privately(await suggestionDecided(viewer.id, body as DecideSuggestion))
      const outcome = await decideFlag(viewer.id, body as Decide)
      if ('state' in outcome) return privately(outcome)
      if (outcome.standing) throw decidedAlready(outcome.standing)
      if (outcome.refusal === 'FORBIDDEN') throw new Problem('forbidden', 'Only moderators may do this.')
      throw refusalProblem(outcome.refusal)
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
