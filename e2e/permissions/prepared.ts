import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { aMember, pointsOf } from '@/testing/factories'
import type { On } from '@/testing/permissions/actors'

type Sent = { method?: string; json?: unknown }
/** What is sent, and whether it was done where a 2xx alone does not say so. */
export type Prepared = [path: string, sent?: Sent, isDone?: (response: Response) => Promise<boolean>]
/** Makes something of the owner's to do it to. */
export type Prepare = (ownerId: string, on?: On) => Promise<Prepared>

export const WORDS = 'For the table'

/** A moderator who brings things into the state that a row is about. */
export const aModerator = async () => (await aMember({ role: 'MODERATOR' })).id

export async function aComment(memberId: string, on: On = 'VISIBLE'): Promise<string> {
  // Whoever is suspended wrote it before.
  await db.$queryRaw`select set_suspended(${memberId}::uuid, false)::text`
  const posted = await postComment(memberId, 'laravel', { body: WORDS }, null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  await db.$queryRaw`select set_comment_state(${posted.comment.id}::uuid, ${on}::comment_state)::text`
  return posted.comment.id
}

export const pointIds = async () => (await pointsOf('laravel')).filter(isThere).map(({ id }) => id)
const isThere = ({ archivedAt }: { archivedAt: Date | null }) => archivedAt === null

export async function aPoint(on?: On): Promise<string> {
  if (on !== 'ARCHIVED') return (await pointIds())[0] as string
  const { id: technologyId } = await db.technology.findUniqueOrThrow({ where: { slug: 'laravel' } })
  const text = { title: 'Gone for good', detail: 'Nobody sees this one.', theme: 'tooling' }
  return (await db.point.create({ data: { technologyId, side: 'PRO', archivedAt: new Date(), ...text } })).id
}

export const decision = (type: string, id: string, name: string): Prepared => [
  '/moderation/decisions',
  {
    method: 'POST',
    json: { subject: { type, id }, decision: name, reason: 'OTHER', note: WORDS },
  },
]
export const reporting = (type: 'COMMENT' | 'POINT', id: string): Prepared => [
  '/reports',
  { method: 'POST', json: { subject: { type, id }, reason: 'OTHER', note: WORDS } },
]
