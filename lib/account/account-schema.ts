import { z } from 'zod'

export const DELETION_DAYS = 7

export const deleteAccountSchema = z.strictObject({
  comments: z.enum(['KEEP', 'DELETE'], 'Choose what becomes of your comments.').meta({
    description: 'KEEP leaves what you wrote without your name, DELETE takes it away too.',
  }),
})
export const accountExportSchema = z
  .object({ exportedAt: z.string(), about: z.string() })
  .catchall(z.array(z.record(z.string(), z.unknown())))
  .meta({ description: 'Beside the two texts a list of rows for each table that holds something' })
export const deletionSchema = z.object({
  deletesAt: z.string().meta({ description: 'Until then signing in takes it back' }),
})
