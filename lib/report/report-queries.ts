import { db } from '@/lib/db'
import { isId } from '@/lib/id'
import type { Reportable } from './report-schema'

export type ToReport = {
  type: Reportable
  id: string
  title: string
  text: string
  technology: { slug: string; name: string }
  memberId: string | null
  /** Whether this member has an open report of it. */
  isReported: boolean
}

/** What a member is about to report; null where nobody can read it. */
export async function getReportable(
  type: Reportable,
  id: string,
  reporterId: string,
): Promise<ToReport | null> {
  if (!isId(id)) return null
  const technology = { select: { slug: true, name: true } }
  if (type === 'COMMENT') {
    const [comment, reports] = await Promise.all([
      db.comment.findFirst({
        where: { id, state: 'VISIBLE' },
        select: { body: true, memberId: true, member: { select: { handle: true } }, technology },
      }),
      db.report.count({ where: { commentId: id, reporterId, state: 'OPEN' } }),
    ])
    if (!comment) return null
    const by = comment.member ? `@${comment.member.handle}` : 'a former member'
    return {
      type,
      id,
      title: `A comment by ${by} on ${comment.technology.name}`,
      text: comment.body,
      technology: comment.technology,
      memberId: comment.memberId,
      isReported: reports > 0,
    }
  }
  const [point, reports] = await Promise.all([
    db.point.findFirst({
      where: { id, archivedAt: null },
      select: { title: true, detail: true, side: true, technology },
    }),
    db.report.count({ where: { pointId: id, reporterId, state: 'OPEN' } }),
  ])
  if (!point) return null
  return {
    type,
    id,
    title: `The ${point.side === 'PRO' ? 'pro' : 'con'} “${point.title}” of ${point.technology.name}`,
    text: point.detail,
    technology: point.technology,
    memberId: null,
    isReported: reports > 0,
  }
}
