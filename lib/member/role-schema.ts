import { z } from 'zod'
import { noteSchema } from '@/lib/moderation/moderation-schema'

export const roles = ['MEMBER', 'MODERATOR', 'ADMIN'] as const

export const roleSchema = z.strictObject({
  role: z.enum(roles, 'The role is MEMBER, MODERATOR or ADMIN.'),
  note: noteSchema.nullable().optional(),
})
export const givenRoleSchema = z.object({ member: z.object({ handle: z.string(), role: z.enum(roles) }) })
