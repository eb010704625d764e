import { z } from 'zod'

export const MOST_PASSKEYS = 20

const nameSchema = z
  .string('Give it a name.')
  .transform((name) => name.trim())
  .refine((name) => name !== '', 'Give it a name.')
  .refine((name) => [...name].length <= 60, 'A name has at most 60 characters.')
  .refine((name) => !/[\p{Cc}\p{Cs}]/u.test(name), 'A name cannot hold control characters.')
  .meta({
    description: 'By which its member knows it again, in their own words. 1 to 60 characters after trimming.',
  })

const text = z
  .string('What the authenticator said is not complete.')
  .regex(/^[\w-]*$/, 'What the authenticator said is not base64url.')

// What browsers make of WebAuthn's answers (toJSON): they may add fields, so those that are not read are left out.
const credential = <R extends z.ZodType>(response: R, what: string) =>
  z
    .object(
      { id: text, rawId: text, type: z.literal('public-key'), response },
      'What the authenticator said is missing.',
    )
    .meta({ description: `${what}.toJSON() as Web Authentication defines it` })

export const newCredentialSchema = credential(
  z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
  'PublicKeyCredential of navigator.credentials.create()',
)
export const shownCredentialSchema = credential(
  z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.nullable().optional(),
  }),
  'PublicKeyCredential of navigator.credentials.get()',
)

export const addPasskeySchema = z.strictObject({
  credential: newCredentialSchema,
  name: nameSchema.optional().meta({ description: 'After the browser and its system when absent' }),
})
export const renamePasskeySchema = z.strictObject({ name: nameSchema })
export const passkeySignInSchema = z.strictObject({
  credential: shownCredentialSchema,
  returnTo: z
    .string()
    .nullable()
    .optional()
    .meta({ description: 'A path of this site to go to afterwards; anything else is ignored' }),
})

export const passkeySchema = z.object({
  id: z.string(),
  name: z.string(),
  isBackedUp: z.boolean().meta({ description: 'Whether it is copied to other devices of its member' }),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
})
export type Passkey = z.infer<typeof passkeySchema>
export const passkeyListSchema = z.object({
  items: z.array(passkeySchema).meta({ description: 'Oldest first' }),
})
export const optionsSchema = z
  .looseObject({ challenge: z.string() })
  .meta({ description: 'What the browser is to be asked, as Web Authentication defines it in JSON' })
export const passkeySignedInSchema = z.object({
  member: z.object({ handle: z.string() }),
  next: z.string().meta({ description: 'A path of this site on which to go on' }),
})
