import { db } from '@/lib/db'
import { type CommentContext, readCommentContexts } from './comment-context-queries'
import { type MemberRecord, readMemberRecords } from './member-record-queries'
import { readReporters } from './reporter-queries'

export type ReportedPoint = {
  id: string
  side: 'PRO' | 'CON'
  title: string
  detail: string
  agree: number
  disagree: number
  isArchived: boolean
  technology: { slug: string; name: string }
}
export type OpenReport = {
  id: string
  by: { handle: string; upheld: number; dismissed: number } | null
  at: string
  reason: string
  note: string | null
  /** The text as it was then. */
  text: string
}
export type ReportedView = {
  comment: CommentContext | null
  point: ReportedPoint | null
  author: MemberRecord | null
  reports: OpenReport[]
}

type Head = { id: string; created_at: Date; comment_id: string | null; point_id: string | null }

/** What has been reported: one item a subject, under the oldest open report of it. */
export const reported = {
  async count(): Promise<number> {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      select count(distinct coalesce(comment_id, point_id))::int as count from report where state = 'OPEN'`
    return row?.count ?? 0
  },

  async list(limit: number): Promise<{ id: string; since: string; view: ReportedView }[]> {
    const heads = await db.$queryRaw<Head[]>`
      select * from (
        select distinct on (coalesce(comment_id, point_id)) id, created_at, comment_id, point_id
        from report where state = 'OPEN' order by coalesce(comment_id, point_id), created_at, id
      ) head order by created_at, id limit ${limit}`
    const [comments, points, reports] = await Promise.all([
      readCommentContexts(heads.map(({ comment_id }) => comment_id)),
      readPoints(heads.flatMap(({ point_id }) => point_id ?? [])),
      readOpenReports(heads),
    ])
    const authors = await readMemberRecords([...comments.values()].map(({ memberId }) => memberId))
    return heads.map(({ id, created_at, comment_id, point_id }) => {
      const comment = comments.get(comment_id ?? '') ?? null
      return {
        id,
        since: created_at.toISOString(),
        view: {
          comment,
          point: points.get(point_id ?? '') ?? null,
          author: authors.get(comment?.memberId ?? '') ?? null,
          reports: reports.get(comment_id ?? point_id ?? '') ?? [],
        },
      }
    })
  },
}

async function readPoints(ids: string[]): Promise<Map<string, ReportedPoint>> {
  const rows = await db.point.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      side: true,
      title: true,
      detail: true,
      agree: true,
      disagree: true,
      archivedAt: true,
      technology: { select: { slug: true, name: true } },
    },
  })
  return new Map(
    rows.map(({ archivedAt, ...point }) => [point.id, { ...point, isArchived: archivedAt !== null }]),
  )
}

/** The open reports of some subjects, by the subject's id, with how often who reports was right. */
async function readOpenReports(heads: Head[]): Promise<Map<string, OpenReport[]>> {
  const rows = await db.report.findMany({
    where: {
      state: 'OPEN',
      OR: [
        { commentId: { in: heads.flatMap(({ comment_id }) => comment_id ?? []) } },
        { pointId: { in: heads.flatMap(({ point_id }) => point_id ?? []) } },
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const reporters = await readReporters(rows.flatMap(({ reporterId }) => reporterId ?? []))
  const bySubject = new Map<string, OpenReport[]>()
  for (const row of rows) {
    const subject = row.commentId ?? row.pointId ?? ''
    const report = {
      id: row.id,
      by: reporters.get(row.reporterId ?? '') ?? null,
      at: row.createdAt.toISOString(),
      reason: row.reason,
      note: row.note,
      text: row.reportedText,
    }
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), report])
  }
  return bySubject
}
