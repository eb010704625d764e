import { db } from '@/lib/db'

/** What the sitemap needs to know of a listed technology; `changed` is null where nothing is dated. */
export type ChangedTechnology = {
  slug: string
  kind: string
  language: string
  changed: Date | null
  /** When a comment was last written, edited or taken away. */
  commented: Date | null
  /** Threads that its comment pages show. */
  threads: number
}

/** When each technology's own page last said something new: a vote or verdict, its text, its points, its comments. */
export const readChangedTechnologies = () => db.$queryRaw<ChangedTechnology[]>`
  with said as (
    select technology_id, max(created_at) as at from technology_version group by technology_id
  ), pointed as (
    select p.technology_id, max(greatest(v.created_at, p.archived_at)) as at
    from point p join point_version v on v.point_id = p.id group by p.technology_id
  ), commented as (
    select technology_id, max(greatest(created_at, edited_at, deleted_at)) as at
    from comment where state <> 'PENDING' group by technology_id
  ), thread as (
    select c.technology_id, count(*)::int as threads from comment c
    where c.parent_id is null and (c.state = 'VISIBLE' or exists (
      select from comment r where r.parent_id = c.id and r.state = 'VISIBLE'))
    group by c.technology_id
  )
  select t.slug, t.kind, t.language, greatest(t.counted_at, s.at, p.at, c.at) as changed, c.at as commented,
    coalesce(h.threads, 0) as threads
  from technology t
  left join said s on s.technology_id = t.id left join pointed p on p.technology_id = t.id
  left join commented c on c.technology_id = t.id left join thread h on h.technology_id = t.id
  where t.state = 'LISTED' order by t.slug`

/** When the site's other lists last grew; null while they are empty. */
export async function readChangedLists() {
  const [row] = await db.$queryRaw<{ snapshot: Date | null; moderation: Date | null }[]>`
    select (select max(day) + 1 from snapshot)::timestamp at time zone 'UTC' as snapshot,
      (select max(at) from moderation_log) as moderation`
  return row ?? { snapshot: null, moderation: null }
}

export const readClosedEditions = () =>
  db.edition.findMany({ select: { year: true, closedAt: true }, orderBy: { year: 'desc' } })
