import { addMembers, type SignedIn } from '@/testing/add-members'
import { jsonOf } from '@/testing/ask'
import { send } from '../history/outcome'
import { votablePoints } from '../site/points'
import type { TortureSite } from '../site/start-torture-site'

export const SLUG = 'flask'
const SUBJECTS_EACH = 6

export type Stage = Awaited<ReturnType<typeof prepareStage>>

/** Who is suspended and who leaves, which comments are hidden and which points archived, and who decides that. */
export async function prepareStage(site: TortureSite) {
  const mark = Math.random().toString(36).slice(2, 8)
  const make = (kind: string, count: number) =>
    addMembers(
      site.sql,
      Array.from({ length: count }, (_, n) => `${kind}-${mark}-${n}`),
    )
  const [moderator] = (await addMembers(site.sql, [`judge-${mark}`], { role: 'ADMIN' })) as [SignedIn]
  const authors = await make('author', SUBJECTS_EACH)
  const comments: string[] = []
  for (const author of authors) {
    const sent = await send(site, author, `/technologies/${SLUG}/comments`, {
      ...{ method: 'POST', json: { body: `To be hidden, ${mark}`, verdict: 'YES' } },
    })
    comments.push(jsonOf<{ id: string }>(sent.answer as NonNullable<typeof sent.answer>).id)
  }
  const points = await votablePoints(site.sql, [SLUG])
  const [suspended, leaving] = [await make('suspended', SUBJECTS_EACH), await make('leaving', SUBJECTS_EACH)]
  return {
    moderator,
    suspended,
    leaving,
    authors,
    comments,
    points,
    archived: points.slice(0, 2),
    reason: 'OUTDATED',
  }
}

/** Other checks vote on these points too. */
export async function bringBack(site: TortureSite, { archived, moderator }: Stage) {
  const rows = await site.sql<{ id: string }[]>`
    select id from point where id = any(${archived}::uuid[]) and archived_at is not null`
  for (const { id } of rows) {
    const sent = await send(site, moderator, `/points/${id}/archived`, {
      ...{ method: 'PUT', json: { archived: false, reason: 'MISTAKE' } },
    })
    if (sent.outcome !== 'ok') throw new Error(`a point stays archived: ${sent.status} ${sent.answer?.body}`)
  }
}
