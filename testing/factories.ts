import { randomBytes, randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { recount } from '@/lib/recount/recount'
import { hashSessionToken } from '@/lib/session/session-token'

type MemberFields = Partial<{
  handle: string
  name: string
  email: string
  role: 'MEMBER' | 'MODERATOR' | 'ADMIN'
  createdAt: Date
}>

/** A member with a confirmed address. */
export function aMember(fields: MemberFields = {}) {
  const mark = randomBytes(5).toString('hex')
  return db.member.create({
    data: {
      handle: `member-${mark}`,
      email: `${mark}@members.example`,
      emailVerified: new Date(),
      ...fields,
    },
  })
}

/** Signs a member in by writing the session row; the answer is the cookie's value. */
export async function aSessionOf(memberId: string): Promise<string> {
  const token = randomUUID()
  await db.session.create({
    data: {
      userId: memberId,
      sessionToken: hashSessionToken(token),
      expires: new Date(Date.now() + 24 * 60 * 60 * 1000),
    },
  })
  return token
}

/** A passkey that is in the list and opens nothing; the answer is its id. */
export async function aPasskeyOf(memberId: string, name = 'Laptop'): Promise<string> {
  const credentialId = randomBytes(16).toString('base64url')
  const data = {
    memberId,
    credentialId,
    publicKey: Buffer.of(1),
    counter: 0,
    transports: [],
    backedUp: false,
    name,
  }
  return (await db.passkey.create({ data })).id
}

/** An account at GitHub that lets the member in; the answer is the id of the connection. */
export async function aServiceOf(memberId: string): Promise<string> {
  const providerAccountId = randomBytes(8).toString('hex')
  const data = { userId: memberId, type: 'oauth', provider: 'github', providerAccountId }
  return (await db.account.create({ data })).id
}

/** Points in editorial order, pros first. */
export const pointsOf = (slug: string) =>
  db.point.findMany({ where: { technology: { slug } }, orderBy: [{ side: 'asc' }, { position: 'asc' }] })

/** What a recount finds wrong; an empty list when every stored number follows from the raw votes. */
export async function findDifferences(): Promise<string[]> {
  const found: string[] = []
  await recount(process.env.DATABASE_URL as string, {
    fix: false,
    report: (difference) => found.push(JSON.stringify(difference)),
  })
  return found
}
