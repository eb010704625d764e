import { z } from 'zod'
import { experiences } from '@/lib/comment/comment-schema'
import { pointSchema, technologySchema } from '@/lib/technology/technology-schema'

export const comparedPointSchema = pointSchema.omit({ sources: true, suggestedBy: true })

export const voiceSchema = z
  .object({
    id: z.string(),
    author: z.object({ handle: z.string(), name: z.string().nullable() }),
    verdict: z.enum(['YES', 'NO']),
    excerpt: z.string().meta({ description: 'The beginning of the comment as plain text' }),
    helpful: z.number().int(),
    createdAt: z.string(),
  })
  .meta({ description: 'A comment with a verdict that counts' })

const heardSchema = z.object({
  experience: z.enum(experiences).nullable().meta({ description: 'null for those who did not say' }),
  yes: z.number().int(),
  no: z.number().int(),
  voices: z.array(voiceSchema).meta({ description: 'The most helpful of them' }),
})

const againSchema = z
  .object({ share: z.number(), low: z.number(), high: z.number() })
  .meta({ description: 'The share of yes, from 0 to 1, with the ends of its 90 % credible interval' })

export const comparedTechnologySchema = technologySchema
  .omit({ change: true, points: true, verdictsByExperience: true, suggestedBy: true })
  .extend({
    wouldUseAgain: againSchema.nullable().meta({ description: 'null without verdicts' }),
    byExperience: z.array(heardSchema),
  })

export const pairSchema = z.object({
  ahead: z.string().meta({ description: 'The slug of the one with the better rank' }),
  behind: z.string(),
  probability: z.number().meta({ description: 'That its favourability is the higher one, from 0 to 1' }),
})

const themeSchema = z.object({
  theme: z.string(),
  technologies: z
    .array(z.object({ slug: z.string(), points: z.array(comparedPointSchema) }))
    .meta({ description: 'Every technology compared; pros before cons, each in reading order' }),
})

export const comparisonSchema = z.object({
  technologies: z.array(comparedTechnologySchema).meta({ description: 'In the order of the address' }),
  total: z.number().int().meta({ description: 'How many technologies are ranked in all' }),
  pairs: z.array(pairSchema).meta({ description: 'Every pair, by rank' }),
  themes: z.array(themeSchema).meta({ description: 'Those that most of the compared have come first' }),
  others: z
    .array(z.object({ slug: z.string(), name: z.string(), kind: z.string(), language: z.string() }))
    .meta({ description: 'A few that go well with them' }),
})

export type Comparison = z.infer<typeof comparisonSchema>
export type ComparedTechnology = z.infer<typeof comparedTechnologySchema>
export type ComparedPoint = z.infer<typeof comparedPointSchema>
export type Pair = z.infer<typeof pairSchema>
export type Theme = z.infer<typeof themeSchema>
export type Heard = z.infer<typeof heardSchema>
export type Voice = z.infer<typeof voiceSchema>
