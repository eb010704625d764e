import { z } from 'zod'

/** A change of place against an edition; null for `from` means that it was not on it. */
export const changeSchema = z.object({ edition: z.number(), from: z.number().nullable() })

export const rankedSchema = z.object({
  rank: z.number().int().min(1),
  bestRank: z.number().int().min(1).meta({ description: 'The best rank that the intervals allow' }),
  worstRank: z.number().int().min(1),
  slug: z.string(),
  name: z.string(),
  kind: z.string(),
  language: z.string(),
  score: z.number().meta({ description: 'Favourability in percent, strictly between 0 and 100' }),
  low: z.number().meta({ description: 'The lower end of the 90 % credible interval' }),
  high: z.number(),
  weightMicro: z
    .number()
    .int()
    .meta({ description: 'Weight of all ballots, in millionths of a full ballot' }),
  favourableMicro: z.number().int(),
  editorialPosition: z.number().int().nullable(),
  change: changeSchema.nullable().meta({ description: 'Against the newest closed edition' }),
  voters: z.number().int().meta({ description: 'Ballots that count' }),
  comments: z.number().int(),
  verdicts: z.object({ yes: z.number().int(), no: z.number().int() }),
})

export const pointSchema = z.object({
  id: z.string(),
  side: z.enum(['PRO', 'CON']),
  title: z.string(),
  detail: z.string(),
  theme: z.string(),
  since: z.string().nullable().meta({ description: 'First version in which the point holds' }),
  until: z.string().nullable(),
  sources: z.array(z.object({ url: z.string(), title: z.string() })),
  agree: z.number().int(),
  disagree: z.number().int(),
  strength: z.number().meta({ description: 'The least share of agreement to believe: a 5 % quantile' }),
  origin: z.enum(['EDITORIAL', 'COMMUNITY']),
  suggestedBy: z.string().nullable().meta({ description: 'The handle of the member whom it came from' }),
})

export const rankingSchema = z.object({ asOf: z.string().nullable(), technologies: z.array(rankedSchema) })

export const technologyListSchema = z.object({
  items: z.array(rankedSchema),
  nextCursor: z.string().nullable(),
})

export const technologySchema = rankedSchema.extend({
  summary: z.string(),
  website: z.string(),
  repository: z.string().nullable(),
  license: z.string().nullable(),
  firstReleased: z.number().int().nullable(),
  suggestedBy: z
    .string()
    .nullable()
    .meta({ description: 'The handle of the member whom its words came from' }),
  points: z.array(pointSchema),
})

export type Change = z.infer<typeof changeSchema>
export type Ranked = z.infer<typeof rankedSchema>
export type Point = z.infer<typeof pointSchema>
export type Ranking = z.infer<typeof rankingSchema>
export type Technology = z.infer<typeof technologySchema>
