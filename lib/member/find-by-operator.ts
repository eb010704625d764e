import { db } from '@/lib/db'
import type { Member } from '@/lib/generated/prisma/client'
import { Refusal } from '@/lib/refusal'
import { normaliseEmail } from './email-rules'

/**
 * The member whom an operator names by address or handle.
 * @throws Refusal that says what to do where there is none
 */
export async function findByOperator(who: string): Promise<Member> {
  const email = normaliseEmail(who)
  const member = await db.member.findUnique({
    where: email ? { email } : { handle: who.trim().toLowerCase() },
  })
  if (member) return member
  throw new Refusal(
    email
      ? `Nobody has signed in as ${email} yet. Sign in on the site once with this address, then run this again.`
      : `There is no member with the handle “${who}”. npm run members -- list shows them all.`,
  )
}
