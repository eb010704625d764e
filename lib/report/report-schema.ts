import { z } from 'zod'
import { noteSchema } from '@/lib/moderation/moderation-schema'

export const reportable = ['COMMENT', 'POINT'] as const
export type Reportable = (typeof reportable)[number]

/** Why, from a short list for each kind of subject. */
export const reportReasons = {
  COMMENT: ['SPAM', 'ABUSE', 'OFF_TOPIC', 'PERSONAL_DATA', 'UNLAWFUL', 'OTHER'],
  POINT: ['WRONG', 'OUTDATED', 'DUPLICATE', 'UNCLEAR', 'OTHER'],
} as const satisfies Record<Reportable, readonly string[]>

export const reportSchema = z
  .strictObject({
    subject: z.strictObject({
      type: z.enum(reportable, 'Report a COMMENT or a POINT.'),
      id: z.string(),
    }),
    reason: z.string(),
    note: noteSchema.nullable().optional(),
  })
  .superRefine(({ subject, reason, note }, context) => {
    const reasons: readonly string[] = reportReasons[subject.type]
    if (!reasons.includes(reason))
      context.addIssue({ code: 'custom', path: ['reason'], message: 'Choose a reason from the list.' })
    else if (reason === 'OTHER' && !note)
      context.addIssue({ code: 'custom', path: ['note'], message: 'Say in words what is wrong.' })
  })

/** The fields of the report form as the body in JSON. */
export const reportFromForm = ({ subjectType, subjectId, ...rest }: Record<string, string>) => ({
  subject: { type: subjectType, id: subjectId },
  ...rest,
})

export type PostReport = z.output<typeof reportSchema>
export const reportedSchema = z.object({ report: z.object({ id: z.string(), state: z.literal('OPEN') }) })
