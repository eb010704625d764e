import { z } from 'zod'

export const explanationPartSchema = z.object({
  kind: z.enum(['POINT', 'VERDICTS']),
  pointId: z.string().nullable().meta({ description: 'null for the verdicts' }),
  side: z.enum(['PRO', 'CON']).nullable(),
  title: z.string(),
  agree: z.number().int().meta({ description: 'Members who agree; for the verdicts, who say yes' }),
  disagree: z.number().int(),
  weight: z.number().meta({ description: 'Its share of all ballots, in full ballots' }),
  favourable: z.number().meta({ description: 'How much of that speaks for the technology' }),
  contribution: z.number().meta({ description: 'Points of score that it adds (or takes, below 0)' }),
})

const neighbour = {
  slug: z.string(),
  name: z.string(),
  score: z.number(),
  tiedBy: z
    .enum(['BALLOTS', 'EDITORS', 'SLUG'])
    .nullable()
    .meta({ description: 'What decides the order where the scores are equal; else null' }),
}
const ballots = z.number().int().min(1).nullable()

export const explanationSchema = z.object({
  slug: z.string(),
  name: z.string(),
  rank: z.number().int().min(1),
  score: z.number(),
  start: z.number().meta({ description: 'The score that the editors’ list gives before anybody votes' }),
  editorialPosition: z.number().int().nullable(),
  positions: z.number().int().meta({ description: 'How many places the editors’ list has' }),
  voters: z.number().int(),
  weightMicro: z.number().int(),
  favourableMicro: z.number().int(),
  parts: z
    .array(explanationPartSchema)
    .meta({ description: 'The largest contribution first; with the start they add up to the score' }),
  above: z
    .object({
      ...neighbour,
      favourableBallots: ballots.meta({
        description: 'Full favourable ballots that lift this technology past it; null when none suffice',
      }),
    })
    .nullable(),
  below: z
    .object({
      ...neighbour,
      unfavourableBallots: ballots.meta({
        description: 'Full unfavourable ballots that drop this technology behind it',
      }),
    })
    .nullable(),
})

export type Explanation = z.infer<typeof explanationSchema>
export type ExplanationPart = z.infer<typeof explanationPartSchema>
