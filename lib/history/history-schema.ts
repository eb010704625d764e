import { z } from 'zod'
import { isDay } from './day-rules'

const daySchema = z.string().meta({ description: 'A UTC day; the numbers are those of its end' })

/** A row a day. */
export const historySchema = z.object({
  items: z.array(
    z.object({
      date: daySchema,
      rank: z.number().int(),
      score: z.number(),
      low: z.number(),
      high: z.number(),
      weightMicro: z.number().int(),
    }),
  ),
})
export type History = z.infer<typeof historySchema>

export const rankingQuerySchema = z.object({
  at: z
    .string()
    .refine(isDay, 'This must be a day such as 2026-11-01.')
    .optional()
    .meta({
      description:
        'How the ranking stood at the end of that UTC day. Names, kinds and languages are those of today; `change` is ' +
        'against the newest edition that was closed then; `comments` are those of that day which were visible when its ' +
        'snapshot was taken.',
    }),
})
