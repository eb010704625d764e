import { db } from '@/lib/db'
import { keptPart } from '@/lib/page-store/kept-values'
import { tags } from '@/lib/tags'

/** Whom the words about a technology and its points came from, as far as members suggested them and are still here. */
export type Suggesters = { words: string | null; points: Map<string, string>; tags: string[] }

type Row = { pointId: string | null; id: string; handle: string }

export const readSuggesters = (slug: string): Promise<Suggesters> =>
  keptPart(
    `suggesters ${slug}`,
    (suggesters) => [tags.technology(slug), ...suggesters.tags],
    () => read(slug),
  )

async function read(slug: string): Promise<Suggesters> {
  const rows = await db.$queryRaw<Row[]>`
    select null::uuid as "pointId", m.id, m.handle
    from technology t
    join lateral (select member_id from technology_version where technology_id = t.id order by number desc limit 1) v on true
    join member m on m.id = v.member_id
    where t.slug = ${slug}
    union all
    select p.id, m.id, m.handle
    from technology t join point p on p.technology_id = t.id and p.archived_at is null
    join point_version v on v.point_id = p.id and v.number = 1 join member m on m.id = v.member_id
    where t.slug = ${slug}`
  return {
    words: rows.find(({ pointId }) => pointId === null)?.handle ?? null,
    points: new Map(rows.flatMap(({ pointId, handle }) => (pointId ? [[pointId, handle]] : []))),
    // Their handles may change.
    tags: rows.map(({ id }) => tags.member(id)),
  }
}
