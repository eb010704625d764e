import { db } from '@/lib/db'
import { keptValues } from '@/lib/page-store/kept-values'
import { tags } from '@/lib/tags'
import { readRankedTechnologies } from '@/lib/technology/ranked-technologies'

/** What the sitemap needs to know of a listed technology; `changed` is null where nothing is dated. */
export type ChangedTechnology = {
  slug: string
  kind: string
  language: string
  changed: Date | null
  /** When a comment was last written, edited, taken away, hidden or shown. */
  commented: Date | null
  /** Threads that its comment pages show. */
  threads: number
}

/**
 * When each listed technology's own page last said something new: a vote or verdict, its place on the editors' list, its
 * text, its points, its comments; by slug. Read anew for those only of which something has changed.
 *
 * A date never falls: what a moderator hides or an editor archives takes its own date along, so the act's own time counts.
 */
export async function readChangedTechnologies(): Promise<ChangedTechnology[]> {
  const listed = (await readRankedTechnologies()).map(({ slug }) => slug).sort()
  const names = listed.map((slug): [string, { name: string; tags: string[] }] => [
    slug,
    { name: `changed ${slug}`, tags: [tags.technology(slug), tags.standing(slug), tags.comments(slug)] },
  ])
  const found = await keptValues(new Map(names), readChanged)
  return listed.flatMap((slug) => found.get(slug) ?? [])
}

/** The same without what is kept, of these alone. */
export async function readChanged(slugs: string[]): Promise<Map<string, ChangedTechnology>> {
  const rows = await db.$queryRaw<ChangedTechnology[]>`
  with moderated as (
    select c.technology_id, max(a.at) as at from (
      select subject_id as id, at from moderation_log where subject_type = 'COMMENT'
      union all
      select comment_id, undone_at from decision where comment_id is not null and undone_at is not null
    ) a join comment c on c.id = a.id group by c.technology_id
  )
  select t.slug, t.kind, t.language, greatest(t.counted_at, l.at, s.at, p.at, c.at) as changed, c.at as commented, h.threads
  from technology t
  cross join lateral (
    -- What editors did, not what voters say: points added, archived and brought back, places on their list.
    select max(at) as at from ranking_log where technology_id = t.id and voter_id is null
  ) l
  cross join lateral (select max(created_at) as at from technology_version where technology_id = t.id) s
  cross join lateral (
    select max(greatest(v.created_at, p.archived_at)) as at from point p cross join lateral (
      select created_at from point_version where point_id = p.id order by number desc limit 1
    ) v where p.technology_id = t.id
  ) p
  cross join lateral (
    select greatest(
      (select max(created_at) from comment where technology_id = t.id and state = 'VISIBLE'),
      (select max(edited_at) from comment where technology_id = t.id and edited_at is not null),
      (select max(deleted_at) from comment where technology_id = t.id and deleted_at is not null),
      (select at from moderated where technology_id = t.id)) as at
  ) c
  cross join lateral (
    select count(*)::int as threads from comment c
    where c.technology_id = t.id and c.parent_id is null and (c.state = 'VISIBLE' or exists (
      select from comment r where r.parent_id = c.id and r.state = 'VISIBLE'))
  ) h
  where t.slug = any(${slugs})`
  return new Map(rows.map((row) => [row.slug, row]))
}

/** What a technology was when it left a list, and when it did. */
export type Departure = { kind: string; language: string; changed: Date }

/** Technologies that were archived or taken off the list, and kinds and languages that listed ones had before. */
export const readDepartures = () => db.$queryRaw<Departure[]>`
  select t.kind, t.language, max(l.at) as changed
  from technology t join ranking_log l on l.technology_id = t.id and l.voter_id is null and l.kind = 'LISTED'
  where t.state <> 'LISTED' group by t.id having bool_or(l.value = 1)
  union all
  select kind, language, until from (
    select v.kind, v.language, lead(v.created_at) over later as until, lead(v.kind) over later as next_kind,
      lead(v.language) over later as next_language
    from technology_version v join technology t on t.id = v.technology_id where t.state <> 'DRAFT'
    window later as (partition by v.technology_id order by v.number)
  ) earlier where (kind, language) <> (next_kind, next_language)`

/** When the site's other lists last grew; null while they are empty. */
export async function readChangedLists() {
  const [row] = await db.$queryRaw<{ snapshot: Date | null; moderation: Date | null }[]>`
    select (select max(day) + 1 from snapshot)::timestamp at time zone 'UTC' as snapshot,
      (select max(at) from moderation_log) as moderation`
  return row ?? { snapshot: null, moderation: null }
}

export const readClosedEditions = () =>
  db.edition.findMany({ select: { year: true, closedAt: true }, orderBy: { year: 'desc' } })
