import { db } from '@/lib/db'
import type { FlagKind } from '@/lib/flag/flag-rules'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'

export const DECISIONS_ON_A_PAGE = 50

/** A line of the moderation log as everybody reads it: what was done to how many ballots, when and why; never whose. */
export type LogEntry = {
  id: string
  at: string
  action: string
  howMany: number
  reason: string
  /** Of a flag: why it was made, and on what; null for the technology where it is about several. */
  flag: { kind: FlagKind; technology: { slug: string; name: string } | null } | null
  /** Of what editors did to a text or to the list of points. */
  about: { slug: string; name: string } | null
}
type Row = {
  id: bigint
  at: Date
  action: string
  how_many: number
  reason: string
  kind: FlagKind | null
  slug: string | null
  name: string | null
}

/** One page of the public moderation log, the newest lines first, and how many there are in all. Pages count from 1. */
export const listModerationLog = (page = 1): Promise<{ total: number; entries: LogEntry[] }> =>
  publicRead([tags.moderation], async () => {
    const [rows, [count]] = await Promise.all([
      db.$queryRaw<Row[]>`
        select l.id, l.at, l.action, l.how_many, l.reason, f.kind::text, t.slug, t.name
        from moderation_log l left join ballot_flag f on l.subject_type = 'FLAG' and f.id = l.subject_id
        left join technology t on t.id = coalesce(f.technology_id, edited_technology(l.subject_type, l.subject_id))
        order by l.at desc, l.id desc
        limit ${DECISIONS_ON_A_PAGE} offset ${(page - 1) * DECISIONS_ON_A_PAGE}`,
      db.$queryRaw<{ total: number }[]>`select count(*)::int as total from moderation_log`,
    ])
    return {
      total: count?.total ?? 0,
      entries: rows.map(({ id, at, action, how_many, reason, kind, slug, name }) => ({
        id: String(id),
        at: at.toISOString(),
        action,
        howMany: how_many,
        reason,
        flag: kind && { kind, technology: slug && name ? { slug, name } : null },
        about: !kind && slug && name ? { slug, name } : null,
      })),
    }
  })
