import { z } from 'zod'

export const MOST_TOKENS = 20
export const MOST_TOKEN_DAYS = 3650
export const tokenScopes = ['READ', 'WRITE'] as const
export type TokenScope = (typeof tokenScopes)[number]

const NO_SCOPE = 'Choose what it may do: read, write, or both.'

export const makeTokenSchema = z.strictObject({
  name: z
    .string('Give it a name.')
    .transform((name) => name.trim())
    .refine((name) => name !== '', 'Give it a name.')
    .refine((name) => [...name].length <= 60, 'A name has at most 60 characters.')
    .refine((name) => !/[\p{Cc}\p{Cs}]/u.test(name), 'A name cannot hold control characters.')
    .meta({ description: 'What it is for, in your own words. 1 to 60 characters after trimming.' }),
  scopes: z
    .array(z.enum(tokenScopes, 'A scope is READ or WRITE.'), NO_SCOPE)
    .min(1, NO_SCOPE)
    .transform((scopes) => tokenScopes.filter((scope) => scopes.includes(scope)))
    .meta({ description: 'READ reads what is yours, WRITE votes, comments and changes.' }),
  expiresInDays: z
    .int('Choose how long it works.')
    .min(1, 'It works for one day at least.')
    .max(MOST_TOKEN_DAYS, 'It works for ten years at most; leave it out for no end.')
    .nullable()
    .optional()
    .meta({ description: 'Null or absent for a token that works until it is revoked.' }),
})
export type MakeToken = z.output<typeof makeTokenSchema>

/** The fields of the form: a checkbox for each scope, and an empty choice for no end. */
export function tokenFromForm({ read, write, expiresInDays, ...rest }: Record<string, string>) {
  const days = expiresInDays?.trim() ?? ''
  return {
    ...rest,
    scopes: [...(read === undefined ? [] : ['READ']), ...(write === undefined ? [] : ['WRITE'])],
    expiresInDays: days === '' ? null : /^\d{1,6}$/.test(days) ? Number(days) : days,
  }
}

export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  ending: z.string().meta({ description: 'Its last four characters' }),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable().meta({ description: 'To some minutes' }),
})
export type Token = z.infer<typeof tokenSchema>
export const tokenListSchema = z.object({ items: z.array(tokenSchema).meta({ description: 'Newest first' }) })
export const madeTokenSchema = tokenSchema.extend({
  secret: z.string().meta({ description: 'The token itself; it is told this once and never again' }),
})
