import { z } from 'zod'
import { bodySchema } from './comment-schema'

export const previewSchema = z.strictObject({ body: bodySchema })
export const previewAnswerSchema = z.object({
  html: z.string().meta({ description: 'Safe HTML, as the comment would show it' }),
})
