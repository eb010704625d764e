import { PrismaAdapter } from '@auth/prisma-adapter'
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { beginSession } from '@/lib/account/begin-session'
import { isOver } from '@/lib/account/delete-due-accounts'
import { db } from '@/lib/db'
import { registerMember } from '@/lib/member/register-member'
import { connectService } from './connect-service'
import { isAlive } from './session-times'
import { hashSessionToken } from './session-token'

/** What is known of the request that signs somebody in, and what signing in did besides. */
export type Visit = {
  userAgent: string | null
  /** When they authenticated there, if the provider says so. */
  authenticatedAt?: Date
  tookBack?: boolean
  isNewcomer?: boolean
  /** Somebody is signed in already, by a sign-in that is long ago: whoever is new is a mistake then. */
  isStale?: boolean
}

/** A provider that was signed in to long ago sends its people back without asking: an open browser is enough for that. */
const NEVER = new Date(0)

/** next-auth's words for our tables; beneath them a session is known only by the hash of its token. */
export function memberAdapter(visit: Visit): Adapter {
  const tables = {
    user: db.member,
    account: db.account,
    session: db.session,
  }
  const base = PrismaAdapter(tables as unknown as Parameters<typeof PrismaAdapter>[0]) as Adapter
  const createSession = signIn(visit)
  return {
    ...base,
    getUserByEmail: async (email) => unlessOver(await base.getUserByEmail?.(email)),
    getUserByAccount: async (account) => unlessOver(await base.getUserByAccount?.(account)),
    createUser: visit.isStale ? refuseNewcomer : createUser(visit),
    linkAccount: linkAccount(visit),
    createSession,
    getSessionAndUser,
    updateSession,
    deleteSession,
  }
}

async function refuseNewcomer(): Promise<AdapterUser> {
  throw new Error('Somebody signed in would get a second account.')
}

const createUser =
  (visit: Visit) =>
  async (user: Omit<AdapterUser, 'id'>): Promise<AdapterUser> => {
    const registered = await registerMember(user.email)
    if (!('member' in registered)) throw new Error('Another account already has this address.')
    visit.isNewcomer = true
    return registered.member
  }

/** Keeps who it is and nothing more: the provider's tokens are of no use here. A newcomer knows without being told. */
const linkAccount =
  (visit: Visit) =>
  async ({ userId, type, provider, providerAccountId }: AdapterAccount): Promise<void> => {
    const account = { userId, type, provider, providerAccountId }
    if (visit.isNewcomer) await db.account.create({ data: account })
    else await connectService(account)
  }

const signIn =
  (visit: Visit): Adapter['createSession'] =>
  async ({ sessionToken, userId, expires }) => {
    const tokenHash = hashSessionToken(sessionToken)
    const { userAgent, authenticatedAt = NEVER } = visit
    const begun = await beginSession({ memberId: userId, tokenHash, expires, userAgent, authenticatedAt })
    if (!begun) throw new Error('This account has been deleted.')
    visit.tookBack = begun.tookBack
    return { sessionToken, userId, expires }
  }

async function unlessOver(found: AdapterUser | null | undefined): Promise<AdapterUser | null> {
  return found && !(await isOver(found as AdapterUser & { deletesAt: Date | null })) ? found : null
}

const getSessionAndUser: Adapter['getSessionAndUser'] = async (sessionToken) => {
  const found = await db.session.findFirst({
    where: { sessionToken: hashSessionToken(sessionToken), ...isAlive() },
    include: { user: true },
  })
  if (!found) return null
  return { session: { sessionToken, userId: found.userId, expires: found.expires }, user: found.user }
}

const updateSession: Adapter['updateSession'] = async ({ sessionToken, expires }) => {
  const where = { sessionToken: hashSessionToken(sessionToken) }
  const { userId, expires: until } = await db.session.update({ where, data: { expires } })
  return { sessionToken, userId, expires: until }
}

/** Also ends a session that is already gone: signing out twice is no error. */
async function deleteSession(sessionToken: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: hashSessionToken(sessionToken) } })
}
