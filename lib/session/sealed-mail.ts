import { z } from 'zod'
import { env } from '@/lib/env'
import { seal, unseal } from '@/lib/sealed/seal'

const mailSchema = z.strictObject({ link: z.string(), code: z.string() })
type SealedMail = z.infer<typeof mailSchema>

// Bound to its row: what lies in one cannot be read as that of another.
const keyOf = (tokenHash: string) => `sign-in mail ${tokenHash} ${env().AUTH_SECRET}`

/** What a mail that waits to be sent says; a copy of the database alone does not tell it. */
export const sealSignInMail = (tokenHash: string, mail: SealedMail): Buffer =>
  seal(JSON.stringify(mail), keyOf(tokenHash))

/** Null where it cannot be read any more, since AUTH_SECRET is another one now. */
export function unsealSignInMail(tokenHash: string, sealed: Uint8Array): SealedMail | null {
  try {
    return mailSchema.parse(JSON.parse(unseal(sealed, keyOf(tokenHash))))
  } catch {
    return null
  }
}
