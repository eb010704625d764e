import { env } from '@/lib/env'
import { mailDelivery } from '@/lib/mail/mailbox-rules'
import { listSignInProviders } from './oauth-providers'

/** What the sign-in page can offer to the sender of this request. */
export function signInWays(headers: Headers): {
  canMail: boolean
  providers: { id: string; name: string }[]
} {
  const configured = env()
  return {
    canMail: mailDelivery(headers, configured) !== null,
    providers: listSignInProviders(configured),
  }
}
