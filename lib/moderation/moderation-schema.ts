import { z } from 'zod'
import { decideSuggestionSchema } from '@/lib/suggestion/decide-suggestion-schema'
import { suggestionDecisionFromForm } from '@/lib/suggestion/suggestion-form-rules'
import { decisionNames, reasonsFor, type SubjectType, subjectTypes } from './decisions-schema'
import { bySubject } from './subject-schema'

export const MOST_NOTE_CHARACTERS = 1000
export const MOST_DAYS = 3650

/** Words of a moderator or a reporter; empty ones are none. */
export const noteSchema = z
  .string()
  .transform((note) => note.trim().replaceAll('\r\n', '\n'))
  .refine((note) => [...note].length <= MOST_NOTE_CHARACTERS, 'A note has at most 1,000 characters.')
  .transform((note) => note || null)

export const subjectSchema = z.strictObject({
  type: z.enum(subjectTypes, `There are decisions about a ${subjectTypes.join(', ')}.`),
  id: z.string(),
})
export type Subject = z.infer<typeof subjectSchema>

const isOf = (subject: { type: SubjectType }, decision: string) =>
  decisionNames(subject.type).some((name) => name === decision)

export const decideAboutShape = {
  subject: subjectSchema,
  decision: z.string(),
  reason: z.string(),
  note: noteSchema.nullable().optional(),
  days: z
    .int('For how many days, as a whole number.')
    .min(1, 'At least one day.')
    .max(MOST_DAYS, 'At most 3,650 days; without an end, leave it empty.')
    .nullable()
    .optional()
    .meta({ description: 'For SUSPEND: when it ends by itself' }),
}

const decideAboutSchema = z
  .strictObject(decideAboutShape)
  .superRefine(({ subject, decision, reason, note, days }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (!isOf(subject, decision))
      return wrong('decision', `Decide ${decisionNames(subject.type).join(', ')} about a ${subject.type}.`)
    if (!reasonsFor(subject.type, decision).includes(reason))
      wrong('reason', 'Choose a reason from the list of this decision.')
    else if (reason === 'OTHER' && !note) wrong('note', 'Say in words what the reason is.')
    if (days && decision !== 'SUSPEND') wrong('days', 'Only a suspension has an end.')
  })

/** Every decision that moderators make, by what it is about. */
export const decideSchema = bySubject({
  FLAG: decideAboutSchema,
  REPORT: decideAboutSchema,
  COMMENT: decideAboutSchema,
  MEMBER: decideAboutSchema,
  APPEAL: decideAboutSchema,
  SUGGESTION: decideSuggestionSchema,
})

/** The fields of a decision form as the body in JSON. */
export function decisionFromForm({ subjectType, subjectId, days, ...rest }: Record<string, string>) {
  const subject = { type: subjectType, id: subjectId }
  if (subjectType === 'SUGGESTION') return { subject, ...suggestionDecisionFromForm(rest) }
  return {
    subject,
    ...rest,
    ...(days !== undefined && { days: days.trim() === '' ? null : Number(days) }),
  }
}

export const decidedSchema = z.object({
  subject: z.object({ type: z.enum(subjectTypes), id: z.string() }),
  state: z.string().meta({ description: 'What the subject is now' }),
  ballots: z
    .number()
    .int()
    .optional()
    .meta({ description: 'Of a FLAG: how many ballots moved, or were dismissed' }),
  howMany: z.number().int().optional().meta({ description: 'How many reports were decided together' }),
})

export type Decide = z.output<typeof decideAboutSchema>
export type Decided = z.infer<typeof decidedSchema>
