import { z } from 'zod'

const wholeNumber = z.number().int()

/** What a write tells every process, with its commit: the new sums of technologies, and the tags of what else changed. */
export const noticeSchema = z.object({
  id: z.string().min(1),
  sums: z.array(
    z.object({
      slug: z.string(),
      weightMicro: wholeNumber,
      favourableMicro: wholeNumber,
      version: wholeNumber,
    }),
  ),
  tags: z.array(z.string()),
  all: z.literal(true).optional(),
})
export type Notice = z.infer<typeof noticeSchema>
export type Sums = Notice['sums'][number]
