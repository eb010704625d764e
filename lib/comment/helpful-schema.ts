import { z } from 'zod'

export const helpfulAnswerSchema = z.object({
  helpful: z.number().int().meta({ description: 'How many members found the comment helpful' }),
  mine: z.boolean(),
})
export type HelpfulAnswer = z.infer<typeof helpfulAnswerSchema>
