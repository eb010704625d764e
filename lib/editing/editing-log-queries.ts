import { db } from '@/lib/db'

export type EditingAct = {
  id: string
  at: string
  action: string
  reason: string
  note: string | null
  howMany: number
  by: string | null
  technology: { slug: string; name: string } | null
  point: { id: string; title: string } | null
}
type Row = {
  id: bigint
  at: Date
  action: string
  reason: string
  note: string | null
  how_many: number
  handle: string | null
  slug: string | null
  name: string | null
  point: string | null
  title: string | null
}

/** What was last done to texts and lists, on one technology or on all; with who did it, so for editors only. */
export async function listEditingActs(most: number, slug?: string): Promise<EditingAct[]> {
  const rows = await db.$queryRaw<Row[]>`
    select l.id, l.at, l.action, l.reason, l.note, l.how_many, m.handle, t.slug, t.name, p.id::text as point, p.title
    from moderation_log l left join member m on m.id = l.actor_id
    left join point p on l.subject_type = 'POINT' and p.id = l.subject_id
    left join technology t on t.id = edited_technology(l.subject_type, l.subject_id)
    where l.subject_type in ('TECHNOLOGY', 'POINT', 'LIST') and (${slug ?? null}::text is null or l.subject_id in (
        select id from technology where slug = ${slug ?? null}
        union all select p2.id from point p2 join technology t2 on t2.id = p2.technology_id where t2.slug = ${slug ?? null}))
    order by l.at desc, l.id desc limit ${most}`
  return rows.map(({ id, at, how_many, handle, slug, name, point, title, ...row }) => ({
    ...row,
    id: String(id),
    at: at.toISOString(),
    howMany: how_many,
    by: handle,
    technology: slug && name ? { slug, name } : null,
    point: point && title ? { id: point, title } : null,
  }))
}
