import { z } from 'zod'
import { subjectTypes } from './decisions-schema'
import { subjectSchema } from './moderation-schema'

const placeSchema = z.object({ rank: z.number().int(), score: z.number(), low: z.number(), high: z.number() })

/** A flag of ballots, as it waits in the queue. */
const flagItemSchema = z.object({
  subject: z.object({ type: z.literal('FLAG'), id: z.string() }),
  since: z.string(),
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
  ranking: z.array(z.object({ slug: z.string(), name: z.string(), with: placeSchema, without: placeSchema })),
})

/** What else waits: what it is about stands under its own address. */
const otherItemSchema = z.object({
  subject: subjectSchema,
  since: z.string(),
  technology: z.string().nullable(),
  text: z.string().meta({ description: 'The text that it is about, as it is now' }),
})

export const queueSchema = z.object({
  total: z.number().int(),
  items: z.array(z.union([flagItemSchema, otherItemSchema])).meta({ description: 'The oldest first' }),
})
export type Queue = z.infer<typeof queueSchema>

const holderSchema = z.object({
  by: z.string().meta({ description: 'The handle of the moderator who looks at it' }),
  since: z.string(),
  mine: z.boolean(),
})
export type Claim = z.infer<typeof holderSchema>
export const claimedSchema = z.object({ claim: holderSchema })

export const countsSchema = z.object({
  total: z.number().int(),
  byType: z.partialRecord(z.enum(subjectTypes), z.number().int()),
  claims: z
    .array(holderSchema.extend({ subject: subjectSchema }))
    .meta({ description: 'Who looks at what just now' }),
})
export type Counts = z.infer<typeof countsSchema>

export const claimSchema = z.strictObject({ subject: subjectSchema })
export const claimFromForm = ({ subjectType, subjectId, ...rest }: Record<string, string>) => ({
  subject: { type: subjectType, id: subjectId },
  ...rest,
})
