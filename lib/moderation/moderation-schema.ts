import { z } from 'zod'
import { decideSuggestionSchema } from '@/lib/suggestion/decide-suggestion-schema'
import { suggestionDecisionFromForm } from '@/lib/suggestion/suggestion-form-rules'
import { bySubject } from './subject-schema'

export const MOST_NOTE_CHARACTERS = 1000

export const decisions = ['SET_ASIDE', 'DISMISS', 'PUT_BACK'] as const
export type Decision = (typeof decisions)[number]

/** Why, from a short list for each decision; the public reads it, so it holds nothing of a person. */
export const reasonsFor = {
  SET_ASIDE: ['CONCERTED', 'ONE_PERSON', 'AUTOMATED', 'OTHER'],
  DISMISS: ['GENUINE', 'EVENT', 'OTHER'],
  PUT_BACK: ['NEW_EVIDENCE', 'MISTAKE', 'OTHER'],
} as const satisfies Record<Decision, readonly string[]>
export type Reason = (typeof reasonsFor)[Decision][number]
/** What an operator did at the command line; the operator's own words are for moderators. */
export const OPERATOR_REASON = 'OPERATOR'

const reasons = [...new Set(Object.values(reasonsFor).flat())] as [Reason, ...Reason[]]

const noteSchema = z
  .string()
  .transform((note) => note.trim().replaceAll('\r\n', '\n'))
  .refine((note) => [...note].length <= MOST_NOTE_CHARACTERS, 'A note has at most 1,000 characters.')
  .transform((note) => note || null)

export const decideFlagSchema = z
  .strictObject({
    subject: z.strictObject({
      type: z.literal('FLAG', 'There are only decisions about a FLAG.'),
      id: z.string(),
    }),
    decision: z.enum(decisions, 'Decide SET_ASIDE, DISMISS or PUT_BACK.'),
    reason: z.enum(reasons, 'Choose a reason from the list.'),
    note: noteSchema.nullable().optional(),
  })
  .refine(({ decision, reason }) => (reasonsFor[decision] as readonly string[]).includes(reason), {
    path: ['reason'],
    error: 'This reason does not go with this decision.',
  })
  .refine(({ reason, note }) => reason !== 'OTHER' || note, {
    path: ['note'],
    error: 'Say in words what the reason is.',
  })

/** Every decision that moderators make, by what it is about. */
export const decideSchema = bySubject({ FLAG: decideFlagSchema, SUGGESTION: decideSuggestionSchema })

/** The fields of the decision form as the body in JSON. */
export function decisionFromForm({ subjectType, subjectId, ...rest }: Record<string, string>) {
  const subject = { type: subjectType, id: subjectId }
  return subjectType === 'SUGGESTION'
    ? { subject, ...suggestionDecisionFromForm(rest) }
    : { subject, ...rest }
}

const placeSchema = z.object({ rank: z.number().int(), score: z.number(), low: z.number(), high: z.number() })

export const decidedSchema = z.object({
  subject: z.object({ type: z.literal('FLAG'), id: z.string() }),
  state: z.enum(['OPEN', 'SET_ASIDE', 'DISMISSED']),
  ballots: z.number().int().meta({ description: 'How many ballots were moved, or dismissed' }),
})

export const queueSchema = z.object({
  total: z.number().int(),
  items: z.array(
    z.object({
      subject: z.object({ type: z.literal('FLAG'), id: z.string() }),
      kind: z.enum(['BURST', 'SAME_HOUR', 'TWINS']),
      technology: z.string().nullable().meta({ description: 'Null where it is about several' }),
      foundAt: z.string(),
      evidence: z.record(z.string(), z.union([z.string(), z.number()])),
      ballots: z.object({
        flagged: z.number().int(),
        counted: z.number().int(),
        favourable: z.number().int(),
        unfavourable: z.number().int(),
      }),
      ranking: z.array(
        z.object({ slug: z.string(), name: z.string(), with: placeSchema, without: placeSchema }),
      ),
    }),
  ),
})

export type Decide = z.output<typeof decideFlagSchema>
export type Decided = z.infer<typeof decidedSchema>
export type Queue = z.infer<typeof queueSchema>
