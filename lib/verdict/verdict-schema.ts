import { z } from 'zod'
import { experiences } from '@/lib/comment/comment-schema'

/** What those say who know a technology in one way; null for those who did not say how. */
export const experienceShareSchema = z.object({
  experience: z.enum(experiences).nullable(),
  yes: z.number().int(),
  no: z.number().int(),
})
export type ExperienceShare = z.infer<typeof experienceShareSchema>
