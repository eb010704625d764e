import { z } from 'zod'

export const similarPointSchema = z.object({
  id: z.string(),
  slug: z.string(),
  side: z.enum(['PRO', 'CON']),
  title: z.string(),
  detail: z.string(),
  agree: z.number().int(),
  disagree: z.number().int(),
})
export const similarTechnologySchema = z.object({
  slug: z.string(),
  name: z.string(),
  language: z.string(),
  state: z.enum(['DRAFT', 'LISTED', 'ARCHIVED']),
})
export const similarPointsSchema = z.object({ items: z.array(similarPointSchema) })
export const similarTechnologiesSchema = z.object({ items: z.array(similarTechnologySchema) })

export const similarPointsQuerySchema = z.object({
  title: z.string().max(200).default('').meta({ description: 'What somebody begins to type' }),
  side: z.enum(['PRO', 'CON']).optional(),
})
export const similarTechnologiesQuerySchema = z.object({ name: z.string().max(200).default('') })

export type SimilarPoint = z.infer<typeof similarPointSchema>
export type SimilarTechnology = z.infer<typeof similarTechnologySchema>
export type Similar = { points?: SimilarPoint[]; technologies?: SimilarTechnology[] }
