import { z } from 'zod'
import { factNames } from './short-query-rules'

const themeWeight = z.object({ theme: z.string(), weight: z.enum(['lot', 'some']) })
const fact = z.enum(factNames as ['language', 'license', 'kind'])
const sureness = z
  .number()
  .meta({ description: 'The probability that most members would agree, from 0 to 1' })

export const weighedPointSchema = z.object({
  id: z.string(),
  title: z.string(),
  theme: z.string(),
  agree: z.number().int(),
  disagree: z.number().int(),
  origin: z.enum(['EDITORIAL', 'COMMUNITY']),
  sureness,
})

const reasonSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('FACT'), fact, name: z.string(), rule: z.enum(['not', 'only']) }),
  z.object({
    what: z.literal('CON'),
    because: z.enum(['THEME', 'POINT']).meta({ description: 'What was named as a deal-breaker' }),
    point: weighedPointSchema,
  }),
])

const named = {
  slug: z.string(),
  name: z.string(),
  rank: z.number().int().meta({ description: 'In the community ranking' }),
  score: z.number(),
  voters: z.number().int(),
  language: z.string(),
  license: z.string(),
  kind: z.string(),
}

export const termSchema = themeWeight.extend({
  share: z.number().meta({ description: 'Of all weights' }),
  favourable: z
    .number()
    .int()
    .meta({ description: 'Votes for the technology, the editors’ points included' }),
  unfavourable: z.number().int(),
  value: z.number().meta({ description: 'Favourability in this theme, strictly between 0 and 100' }),
})

const stayingSchema = z.object({
  ...named,
  place: z.number().int(),
  fit: z.number().meta({ description: 'Strictly between 0 and 100' }),
  low: z.number().meta({ description: 'The lower end of the 90 % interval' }),
  high: z.number(),
  aheadOfNext: z
    .number()
    .nullable()
    .meta({ description: 'The probability that it fits better than the next one; null for the last' }),
  terms: z.array(termSchema),
  speaksFor: z.array(weighedPointSchema).meta({ description: 'Its pros in the themes that matter' }),
  accepts: z.array(weighedPointSchema).meta({ description: 'The cons that come with it' }),
  doubted: z
    .array(
      weighedPointSchema.extend({ refused: z.boolean().meta({ description: 'Named as a deal-breaker' }) }),
    )
    .meta({ description: 'Cons with which more members disagree than agree' }),
})

const fallingSchema = z.object({
  ...named,
  reasons: z.array(reasonSchema),
  sureness: z.number().meta({ description: 'How sure it is that one of the reasons holds' }),
})

export const answerSchema = z.object({
  asOf: z.string().nullable().meta({ description: 'When something last counted, or the moment asked for' }),
  model: z.string().meta({ description: 'The version of the model in docs/ranking.md, “Deciding”' }),
  voters: z.number().int().meta({ description: 'Ballots on all technologies' }),
  matters: z.array(themeWeight),
  dealBreakers: z.object({
    cons: z.array(z.string()).meta({ description: 'Themes any con of which is one' }),
    points: z.array(z.object({ id: z.string(), title: z.string(), technology: z.string() })),
    facts: z.array(z.object({ fact, rule: z.enum(['not', 'only']), names: z.array(z.string()) })),
  }),
  ignored: z
    .array(z.object({ name: z.string(), value: z.string(), why: z.string() }))
    .meta({ description: 'Parts of the query that could not be understood' }),
  staying: z.number().int(),
  stays: z.array(stayingSchema).meta({ description: 'Best fit first; at most 20' }),
  falling: z.number().int(),
  fallsOut: z.array(fallingSchema).meta({ description: 'In the order of the ranking; at most 60' }),
})

export type Answer = z.infer<typeof answerSchema>
export type Staying = Answer['stays'][number]
export type Falling = Answer['fallsOut'][number]
export type WeighedPoint = z.infer<typeof weighedPointSchema>
