import { z } from 'zod'

export const DELETION_DAYS = 7

export const deleteAccountSchema = z.strictObject({
  comments: z.enum(['KEEP', 'DELETE'], 'Choose what becomes of your comments.').meta({
    description: 'KEEP leaves what you wrote without your name, DELETE takes it away too.',
  }),
})
export const deletionSchema = z.object({
  deletesAt: z.string().meta({ description: 'Until then signing in takes it back' }),
})
