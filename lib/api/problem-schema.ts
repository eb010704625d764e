import { z } from 'zod'
import { similarPointSchema, similarTechnologySchema } from '@/lib/suggestion/similar-schema'

const fieldErrorSchema = z.object({ field: z.string(), message: z.string() })

/** An RFC 9457 problem document. */
export const problemSchema = z.object({
  type: z.string().meta({ description: 'A path under /problems/, which is a page that explains it' }),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  errors: z.array(fieldErrorSchema).optional(),
  similar: z
    .object({
      points: z.array(similarPointSchema).optional(),
      technologies: z.array(similarTechnologySchema).optional(),
    })
    .optional()
    .meta({ description: 'With 409: what is there already and may be the same' }),
  current: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'With 409: what stands there now, for whoever edited an earlier state' }),
})

export type FieldError = z.infer<typeof fieldErrorSchema>
export type ProblemDocument = z.infer<typeof problemSchema>
