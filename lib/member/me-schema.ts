import { z } from 'zod'

/** The viewer, as the viewer sees it. */
export const meSchema = z.object({
  member: z.object({
    handle: z.string(),
    name: z.string().nullable(),
    role: z.enum(['MEMBER', 'MODERATOR', 'ADMIN']),
    unreadNotifications: z.number().int(),
  }),
})
export type Me = z.infer<typeof meSchema>
