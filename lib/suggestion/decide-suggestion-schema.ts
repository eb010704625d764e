import { z } from 'zod'
import { kinds, states } from './suggestion-schema'

export const suggestionDecisions = ['ACCEPT', 'MERGE', 'DECLINE', 'UNDO'] as const
export type SuggestionDecision = (typeof suggestionDecisions)[number]

/** Why, from a short list for each decision; the member reads it, and so does the public log. */
export const suggestionReasonsFor = {
  ACCEPT: ['ACCURATE', 'CLEARER', 'OTHER'],
  MERGE: ['SAYS_THE_SAME', 'OTHER'],
  DECLINE: ['DUPLICATE', 'NOT_VERIFIABLE', 'TOO_VAGUE', 'ADVERTISING', 'OUT_OF_SCOPE', 'WRONG', 'OTHER'],
  UNDO: ['NEW_EVIDENCE', 'MISTAKE', 'OTHER'],
} as const satisfies Record<SuggestionDecision, readonly string[]>
export type SuggestionReason = (typeof suggestionReasonsFor)[SuggestionDecision][number]

const reasons = [...new Set(Object.values(suggestionReasonsFor).flat())] as [
  SuggestionReason,
  ...SuggestionReason[],
]

const noteSchema = z
  .string()
  .transform((note) => note.trim().replaceAll('\r\n', '\n'))
  .refine((note) => [...note].length <= 1000, 'A note has at most 1,000 characters.')
  .transform((note) => note || null)

export const decideSuggestionSchema = z
  .strictObject({
    subject: z.strictObject({ type: z.literal('SUGGESTION'), id: z.string() }),
    decision: z.enum(suggestionDecisions, 'Decide ACCEPT, MERGE, DECLINE or UNDO.'),
    reason: z.enum(reasons, 'Choose a reason from the list.'),
    note: noteSchema.nullable().optional().meta({ description: 'The member who suggested it reads it' }),
    content: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'With ACCEPT: the text as the editors change it; as suggested where absent' }),
    changesMeaning: z.boolean().optional().meta({
      description: 'With ACCEPT of an edit of a point: whether votes on the earlier text are asked about',
    }),
    into: z
      .uuid('Choose a point.')
      .optional()
      .meta({ description: 'With MERGE: the point that says it already' }),
  })
  .refine(({ decision, reason }) => (suggestionReasonsFor[decision] as readonly string[]).includes(reason), {
    path: ['reason'],
    error: 'This reason does not go with this decision.',
  })
  .refine(({ reason, note }) => reason !== 'OTHER' || note, {
    path: ['note'],
    error: 'Say in words what the reason is.',
  })
  .refine(({ decision, into }) => decision !== 'MERGE' || into, {
    path: ['into'],
    error: 'Choose the point that says it already.',
  })

export const decidedSuggestionSchema = z.object({
  subject: z.object({ type: z.literal('SUGGESTION'), id: z.string() }),
  state: z.enum(states),
  link: z.string().meta({ description: 'A path that shows what it became' }),
})

export type DecideSuggestion = z.output<typeof decideSuggestionSchema>
export type DecidedSuggestion = z.infer<typeof decidedSuggestionSchema>
export const suggestionKindSchema = z.enum(kinds)
