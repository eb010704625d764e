import { z } from 'zod'

/** Why editors did something, from a short list for each act; the public reads it in the log. */
export const editingReasons = {
  EDIT: ['CORRECTION', 'CLEARER', 'OUTDATED', 'MISTAKE', 'OTHER'],
  ADD: ['MISSING', 'OTHER'],
  ARCHIVE: ['OUTDATED', 'WRONG', 'TOO_VAGUE', 'OUT_OF_SCOPE', 'OTHER'],
  BRING_BACK: ['MISTAKE', 'NEW_EVIDENCE', 'OTHER'],
  MERGE: ['SAYS_THE_SAME', 'OTHER'],
  PART: ['MISTAKE', 'NEW_EVIDENCE', 'OTHER'],
  ORDER: ['EDITORS_JUDGEMENT', 'NEW_EVIDENCE', 'MISTAKE', 'OTHER'],
  LIST: ['MISSING', 'NEW_EVIDENCE', 'MISTAKE', 'OTHER'],
} as const
export type EditingAct = keyof typeof editingReasons
export type Why = { reason: string; note: string | null }

const noteSchema = z
  .string()
  .transform((note) => note.trim().replaceAll('\r\n', '\n'))
  .refine((note) => [...note].length <= 1000, 'A note has at most 1,000 characters.')
  .transform((note) => note || null)

/** The reason of an act, and words for the other editors. */
export const whyShape = <A extends EditingAct>(...acts: A[]) => ({
  reason: z.enum(
    [...new Set(acts.flatMap((act) => editingReasons[act] as readonly string[]))] as [string, ...string[]],
    'Choose a reason from the list.',
  ),
  note: noteSchema.nullable().default(null).meta({ description: 'Only editors read it' }),
})

/** Another reason must be said in words. */
export const saysWhy = ({ reason, note }: { reason: string; note: string | null }) =>
  reason !== 'OTHER' || Boolean(note)
export const saysWhyElse = { path: ['note'], error: 'Say in words what the reason is.' }

export const doneSchema = z.object({ done: z.literal(true) })
