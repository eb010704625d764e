import { z } from 'zod'

export const sessionSchema = z.object({
  id: z.string(),
  device: z.string().meta({ description: 'Browser and system, as far as they told' }),
  isThis: z.boolean().meta({ description: 'Whether the request came with this session' }),
  createdAt: z.string(),
  lastUsedAt: z.string().meta({ description: 'To some minutes' }),
  expiresAt: z.string(),
})
export type Session = z.infer<typeof sessionSchema>
export const sessionListSchema = z.object({
  items: z
    .array(sessionSchema)
    .meta({ description: 'The session that asks first, then the most recently used' }),
})
