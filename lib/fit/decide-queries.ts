import { noteStatus } from '@/lib/page-store/rendering'
import { answerOf } from './answer-rules'
import type { Answer } from './answer-schema'
import { type Choice, readChoice } from './choice-schema'
import { FIT_VERSION } from './constants'
import { getEvidenceAt, type NoEvidence } from './evidence-at-queries'
import { getEvidence } from './evidence-queries'
import type { Evidence } from './evidence-schema'
import { type Moment, readMoment } from './moment-rules'
import type { Entries } from './short-query-rules'

export type Decided = {
  choice: Choice
  evidence: Evidence
  answer: Answer
  /** Null for now. */
  moment: Moment | null
  /** The model of the link, where this answer follows another one. */
  otherModel: string | null
}
export type NoAnswer = NoEvidence | 'NO_MOMENT'

/** As the API refuses. */
const statuses: Record<NoAnswer, number> = {
  NO_MOMENT: 422,
  TO_COME: 404,
  BEFORE_THE_LIST: 404,
  BUSY: 429,
  READING: 503,
}

/** The answer to what an address asks, or why there is none. */
export async function decide(entries: Entries): Promise<Decided | { refusal: NoAnswer; choice: Choice }> {
  const { choice, ignored } = readChoice(entries)
  const named = (name: string) => entries.find((entry) => entry[0] === name && entry[1] !== '')?.[1]
  const at = named('at')
  const moment = at === undefined ? null : readMoment(at)
  if (at !== undefined && moment === null) return refused('NO_MOMENT', choice)
  const evidence = moment ? await getEvidenceAt(moment) : await getEvidence()
  if (typeof evidence === 'string') return refused(evidence, choice)
  const model = named('model')
  return {
    choice,
    evidence,
    answer: answerOf(evidence, choice, ignored),
    moment,
    otherModel: model === undefined || model === FIT_VERSION ? null : model.slice(0, 10),
  }
}

/** Says of the page being rendered, too, that it has no answer. */
function refused(refusal: NoAnswer, choice: Choice) {
  noteStatus(statuses[refusal])
  return { refusal, choice }
}
