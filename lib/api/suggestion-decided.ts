import { formatInstant } from '@/lib/format/date'
import { decideSuggestion, type SuggestionStanding } from '@/lib/suggestion/decide-suggestion'
import type { DecideSuggestion } from '@/lib/suggestion/decide-suggestion-schema'
import { invalid } from './check-body'
import { Problem } from './problem'
import { refusalProblem } from './problem-of'

const words = {
  PENDING: 'This suggestion is open: a decision about it has been undone already, or there was none.',
  WITHDRAWN: 'The member who made this suggestion has taken it back.',
  ACCEPTED: 'accepted this suggestion',
  MERGED: 'merged this suggestion with a point that says it already',
  DECLINED: 'declined this suggestion',
}

function decidedAlready({ state, decidedBy, decidedAt }: SuggestionStanding): Problem {
  if (state === 'PENDING' || state === 'WITHDRAWN') return new Problem('conflict', words[state])
  const who = decidedBy ? `@${decidedBy}` : 'A moderator'
  const when = decidedAt ? ` on ${formatInstant(decidedAt.toISOString())}` : ''
  return new Problem('conflict', `${who} ${words[state]}${when}. Yours was not carried out.`)
}

/**
 * A moderator's decision about a suggestion, as the endpoint answers it.
 * @throws Problem with who decided already and when, with the fields at fault, or with what stands in the way
 */
export async function suggestionDecided(moderatorId: string, body: DecideSuggestion) {
  const outcome = await decideSuggestion(moderatorId, body)
  if ('state' in outcome) return outcome
  if ('standing' in outcome) throw decidedAlready(outcome.standing)
  if ('errors' in outcome) throw invalid(outcome.errors)
  if (outcome.refusal === 'FORBIDDEN') throw new Problem('forbidden', 'Only moderators may do this.')
  throw refusalProblem(outcome.refusal)
}
