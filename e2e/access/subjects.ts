import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { hashSessionToken } from '@/lib/session/session-token'
import { makeToken } from '@/lib/token/make-token'
import type { State, Subject, SubjectKind } from '@/testing/access/row'
import { aMember, aPasskeyOf, aServiceOf, aSessionOf } from '@/testing/factories'
import { aDecision, aFlag, anAppeal, aReport } from '../permissions/moderation-requests'
import { aComment } from '../permissions/prepared'
import { aSuggestion } from '../permissions/suggestion-requests'

/** Words that stand in whatever is made, so that they are found where they must not be. */
type Make = (ownerId: string, state: State) => Promise<Partial<Subject>>

const commentStates = { plain: 'VISIBLE', pending: 'PENDING', hidden: 'HIDDEN', deleted: 'DELETED' } as const
const technologyStates = { plain: 'LISTED', pending: 'DRAFT', hidden: 'DRAFT', deleted: 'ARCHIVED' } as const

const makers: Record<SubjectKind, Make> = {
  comment: async (owner, state) => ({ id: await aComment(owner, commentStates[state]) }),
  // A listed one is an old one: pages and ranking hear nothing of what a test writes.
  technology: async (_, state) => (state === 'plain' ? { slug: 'laravel' } : aTechnology(state)),
  point: async (_, state) => ({ id: await aPointOf((await aTechnology(hiddenOnly(state))).id, state) }),
  member: async (owner) => db.member.findUniqueOrThrow({ where: { id: owner }, select: { handle: true } }),
  session: async (owner) => {
    const sessionToken = hashSessionToken(await aSessionOf(owner))
    return db.session.findUniqueOrThrow({ where: { sessionToken }, select: { id: true } })
  },
  token: async (owner) => {
    const made = await makeToken(owner, { name: 'For the table', scopes: ['READ'] })
    return { id: 'token' in made ? made.token.id : '' }
  },
  passkey: async (owner) => ({ id: await aPasskeyOf(owner) }),
  service: async (owner) => ({ id: await aServiceOf(owner) }),
  suggestion: async (owner, state) => ({
    id: await aSuggestion(owner, state === 'deleted' ? 'WITHDRAWN' : 'PENDING'),
  }),
  notification: async (owner) =>
    db.notification.create({ data: { memberId: owner, kind: 'STANDING', link: '/settings' } }),
  decision: async (owner) => ({ id: await aDecision(owner) }),
  report: async (owner) => ({ id: await aReport(owner) }),
  appeal: async (owner) => ({ id: await anAppeal(owner) }),
  flag: async () => ({ id: await aFlag() }),
}

/** Something of a member's, in a state; of what belongs to nobody, something new. */
export async function aSubject(
  kind: SubjectKind | undefined,
  ownerId: string,
  state: State,
): Promise<Subject> {
  const made = kind ? await makers[kind](ownerId, state) : {}
  return { id: '', slug: '', handle: '', ...made }
}

/** The points of a technology that is not listed are as hidden as itself. */
const hiddenOnly = (state: State): State => (state === 'hidden' ? 'hidden' : 'plain')

async function aTechnology(state: State) {
  const mark = randomUUID().slice(0, 8)
  return db.technology.create({
    data: {
      slug: `table-${mark}`,
      name: `Table ${mark}`,
      kind: 'framework',
      language: 'PHP',
      website: `https://${mark}.example`,
      summary: 'A framework that exists only in this table.',
      state: technologyStates[state],
    },
    select: { id: true, slug: true },
  })
}

export async function aPointOf(technologyId: string, state: State): Promise<string> {
  const text = { title: `Made ${randomUUID().slice(0, 8)}`, detail: 'For the table alone.', theme: 'tooling' }
  const archivedAt = state === 'deleted' ? new Date() : null
  return (await db.point.create({ data: { technologyId, side: 'PRO', archivedAt, ...text } })).id
}

export type SignedIn = Awaited<ReturnType<typeof anActor>>

/** A member who acts, and the cookie of their session. */
export async function anActor(role: 'MEMBER' | 'MODERATOR' | 'ADMIN') {
  const { id, handle } = await aMember({ role })
  return { id, handle, cookie: `backboard-session=${await aSessionOf(id)}` }
}
