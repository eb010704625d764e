import { z } from 'zod'

export const followingSchema = z.object({ following: z.boolean() })
