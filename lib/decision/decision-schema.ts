import { z } from 'zod'

export const MOST_APPEAL_CHARACTERS = 2000

export const appealSchema = z.strictObject({
  body: z
    .string('Write your answer first.')
    .transform((body) => body.trim().replaceAll('\r\n', '\n'))
    .refine((body) => body !== '', 'Write your answer first.')
    .refine((body) => [...body].length <= MOST_APPEAL_CHARACTERS, 'An answer has at most 2,000 characters.'),
})
export const appealedSchema = z.object({ appeal: z.object({ id: z.string(), state: z.literal('OPEN') }) })
