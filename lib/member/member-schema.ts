import { z } from 'zod'
import { mailChoicesSchema } from '@/lib/notification/notification-kinds-schema'
import { handleProblem } from './handle-rules'

// Besides control characters, what turns the direction of a line or breaks it would disfigure other texts.
const notInNames = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

const nameSchema = z
  .string()
  .transform((name) => name.trim())
  .refine((name) => !notInNames.test(name), 'A name cannot hold control characters.')
  .refine((name) => name === '' || /[\p{L}\p{N}\p{P}\p{S}]/u.test(name), 'A name has something to see in it.')
  .refine((name) => [...name].length <= 60, 'A name has at most 60 characters.')
  .transform((name) => (name === '' ? null : name))
  .nullable()
  .meta({
    description: 'Shown beside the handle. 1 to 60 characters after trimming; null or empty for none.',
  })

const handleSchema = z
  .string()
  .superRefine((handle, context) => {
    const message = handleProblem(handle)
    if (message) context.addIssue({ code: 'custom', message })
  })
  .meta({
    description: 'The member’s public, unique name in addresses: small letters, digits, single hyphens.',
  })

export const changeProfileSchema = z.strictObject({
  name: nameSchema.optional(),
  handle: handleSchema.optional(),
  mail: mailChoicesSchema.optional(),
})

export type ProfileChange = Omit<z.infer<typeof changeProfileSchema>, 'mail'>
