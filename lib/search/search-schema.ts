import { z } from 'zod'
import { MOST_CHARACTERS, MOST_COUNTED } from './limits-rules'

/** A piece of a text; `hit` where it is what was searched for. */
export const fragmentSchema = z.object({ text: z.string(), hit: z.boolean() })

const fragments = z.array(fragmentSchema)
const technology = z.object({ slug: z.string(), name: z.string() })
const address = z.string().meta({ description: 'A path on this site' })
const excerpt = fragments.meta({ description: 'What is said there, around what was searched for' })

export const foundTechnologySchema = z.object({
  type: z.literal('technology'),
  address,
  technology,
  title: fragments,
  excerpt,
  kind: z.string(),
  language: z.string(),
})
export const foundPointSchema = z.object({
  type: z.literal('point'),
  id: z.string(),
  address,
  technology,
  side: z.enum(['PRO', 'CON']),
  title: fragments,
  excerpt,
})
export const foundCommentSchema = z.object({
  type: z.literal('comment'),
  id: z.string(),
  address,
  technology,
  author: z.object({ handle: z.string(), name: z.string().nullable() }).nullable(),
  createdAt: z.string(),
  excerpt,
})
export const foundSchema = z.discriminatedUnion('type', [
  foundTechnologySchema,
  foundPointSchema,
  foundCommentSchema,
])

export const foundTypes = ['technology', 'point', 'comment'] as const

export const searchQuerySchema = z.object({
  q: z
    .string()
    .max(MOST_CHARACTERS)
    .default('')
    .meta({ description: 'What is looked for; “djan” is enough' }),
  type: z.enum(foundTypes).optional().meta({ description: 'Only results of one kind' }),
  limit: z.coerce.number().int().min(1).max(MOST_COUNTED).default(20),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_COUNTED)
    .default(1)
    .meta({
      description: `Which \`limit\` results, from 1; those after the first ${MOST_COUNTED} are not listed`,
    }),
})

const count = z.number().int().max(MOST_COUNTED)
export const searchAnswerSchema = z.object({
  correctedTo: z
    .string()
    .nullable()
    .meta({ description: 'The words that were searched for instead, where those sent hold a typing error' }),
  counts: z
    .object({ technology: count, point: count, comment: count })
    .meta({ description: `How many of each kind were found; ${MOST_COUNTED} stands for as many or more` }),
  items: z.array(foundSchema).meta({ description: 'The best first' }),
})

export type FoundType = (typeof foundTypes)[number]
export type Fragment = z.infer<typeof fragmentSchema>
export type Found = z.infer<typeof foundSchema>
export type FoundTechnology = z.infer<typeof foundTechnologySchema>
export type FoundPoint = z.infer<typeof foundPointSchema>
export type FoundComment = z.infer<typeof foundCommentSchema>
export type SearchQuery = Omit<z.output<typeof searchQuerySchema>, 'page'> & { page?: number }
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
