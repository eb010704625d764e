import { beginSession } from '@/lib/account/begin-session'
import { isOver } from '@/lib/account/delete-due-accounts'
import { db } from '@/lib/db'
import { registerMember } from '@/lib/member/register-member'
import { askedCookie } from './asking-browser'
import { goTo, goToSignIn } from './auth-answer'
import type { AuthRequest } from './auth-request'
import { keptUserAgent } from './device-words'
import { enter } from './enter'
import type { Proven } from './redeem-sign-in'
import { sessionSeconds } from './session-times'
import { hashSessionToken, newSessionToken } from './session-token'

/** Signs in whoever has proven an address: its member, or a new one. */
export async function admitAddress(request: AuthRequest, { email, returnTo }: Proven): Promise<Response> {
  const token = newSessionToken()
  const begun = await beginSession({
    memberId: await memberOf(email),
    tokenHash: hashSessionToken(token),
    expires: new Date(Date.now() + sessionSeconds() * 1000),
    userAgent: keptUserAgent(request.headers),
  })
  const entered = begun && (await enter(request.headers, { token, ...begun }, returnTo ?? '/'))
  if (!entered) return goToSignIn('Other', returnTo)
  return goTo(entered.next, [...entered.cookies, askedCookie(request.origin)])
}

async function memberOf(email: string): Promise<string> {
  const found = await db.member.findUnique({ where: { email }, select: { id: true, deletesAt: true } })
  if (found && !(await isOver(found))) {
    await db.member.updateMany({
      where: { id: found.id, emailVerified: null },
      data: { emailVerified: new Date() },
    })
    return found.id
  }
  const registered = await registerMember(email)
  if ('member' in registered) return registered.member.id
  // By a provider at the same moment: the address is proven either way.
  return (await db.member.findUniqueOrThrow({ where: { email }, select: { id: true } })).id
}
