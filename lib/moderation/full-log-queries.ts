import { db } from '@/lib/db'
import { type Decision, type SubjectType, subjectTypes } from './decisions-schema'
import { undoOf } from './undo-rules'

export const LINES_ON_A_PAGE = 50

/** A line of the log as moderators read it: who did what to whom, and in which words. */
export type FullLogEntry = {
  id: string
  at: string
  action: string
  howMany: number
  reason: string
  note: string | null
  by: string | null
  /** Null for the operators' own acts, and once the account is gone. */
  isOperator: boolean
  whom: string | null
  technology: { slug: string; name: string } | null
  text: string | null
  undo: { subject: { type: SubjectType; id: string }; decision: Decision } | null
}
type Row = {
  id: bigint
  at: Date
  action: string
  how_many: number
  reason: string
  note: string | null
  actor_id: string | null
  by: string | null
  whom: string | null
  slug: string | null
  name: string | null
  text: string | null
  hidden_from: string | null
  subject_type: string
  subject_id: string
  is_last: boolean
}

/** One page of the whole log, the newest first. For moderators only. */
export async function listFullLog(page: number): Promise<{ total: number; entries: FullLogEntry[] }> {
  const [rows, total] = await Promise.all([
    db.$queryRaw<Row[]>`
      select l.id, l.at, l.action, l.how_many, l.reason, l.note, l.actor_id, a.handle as by, w.handle as whom,
        t.slug, t.name, left(coalesce(c.body, p.title, s.content->>'title', s.content->>'name', sp.title), 200) as text, c.hidden_from::text, l.subject_type, l.subject_id,
        not exists (select from moderation_log later where later.subject_type = l.subject_type
          and later.subject_id = l.subject_id and later.id > l.id) as is_last
      from (select * from moderation_log order by at desc, id desc
        limit ${LINES_ON_A_PAGE} offset ${(page - 1) * LINES_ON_A_PAGE}) l
      left join member a on a.id = l.actor_id
      left join ballot_flag f on l.subject_type = 'FLAG' and f.id = l.subject_id
      left join report r on l.subject_type = 'REPORT' and r.id = l.subject_id
      left join suggestion s on l.subject_type = 'SUGGESTION' and s.id = l.subject_id
      left join point sp on sp.id = s.point_id
      left join appeal e on l.subject_type = 'APPEAL' and e.id = l.subject_id
      left join decision d on d.id = e.decision_id
      left join comment c on c.id = coalesce(case when l.subject_type = 'COMMENT' then l.subject_id end, r.comment_id, d.comment_id)
      left join point p on p.id = r.point_id
      left join member w on w.id = coalesce(case when l.subject_type in ('MEMBER', 'PASSKEYS') then l.subject_id end, d.member_id, s.member_id, c.member_id)
      left join technology t on t.id = coalesce(f.technology_id, s.technology_id, c.technology_id, p.technology_id)
      order by l.at desc, l.id desc`,
    db.moderationLog.count(),
  ])
  return { total, entries: rows.map(toEntry) }
}

function toEntry(row: Row): FullLogEntry {
  const type = subjectTypes.find((one) => one === row.subject_type)
  const decision = row.is_last ? undoOf(row.action, row.hidden_from) : null
  return {
    id: String(row.id),
    at: row.at.toISOString(),
    action: row.action,
    howMany: row.how_many,
    reason: row.reason,
    note: row.note,
    by: row.by,
    isOperator: row.actor_id === null,
    whom: row.whom,
    technology: row.slug && row.name ? { slug: row.slug, name: row.name } : null,
    text: row.text,
    undo: type && decision ? { subject: { type, id: row.subject_id }, decision } : null,
  }
}
