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
  /** When a comment was last written, edited or taken away. */
  commented: Date | null
  /** Threads that its comment pages show. */
  threads: number
}

/**
 * When each listed technology's own page last said something new: a vote or verdict, its text, its points, its comments;
 * by slug. Read anew for those only of which something has changed.
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

async function readChanged(slugs: string[]): Promise<Map<string, ChangedTechnology>> {
  const rows = await db.$queryRaw<ChangedTechnology[]>`
  select t.slug, t.kind, t.language, greatest(t.counted_at, s.at, p.at, c.at) as changed, c.at as commented, h.threads
  from technology t
  cross join lateral (select max(created_at) as at from technology_version where technology_id = t.id) s
  cross join lateral (
    select max(greatest(v.created_at, p.archived_at)) as at
    from point p join point_version v on v.point_id = p.id where p.technology_id = t.id
  ) p
  cross join lateral (
    select greatest(
      (select max(created_at) from comment where technology_id = t.id and state = 'VISIBLE'),
      (select max(edited_at) from comment where technology_id = t.id and edited_at is not null),
      (select max(deleted_at) from comment where technology_id = t.id and deleted_at is not null)) as at
  ) c
  cross join lateral (
    select count(*)::int as threads from comment c
    where c.technology_id = t.id and c.parent_id is null and (c.state = 'VISIBLE' or exists (
      select from comment r where r.parent_id = c.id and r.state = 'VISIBLE'))
  ) h
  where t.slug = any(${slugs})`
  return new Map(rows.map((row) => [row.slug, row]))
}

/** When the site's other lists last grew; null while they are empty. */
export async function readChangedLists() {
  const [row] = await db.$queryRaw<{ snapshot: Date | null; moderation: Date | null }[]>`
    select (select max(day) + 1 from snapshot)::timestamp at time zone 'UTC' as snapshot,
      (select max(at) from moderation_log) as moderation`
  return row ?? { snapshot: null, moderation: null }
}

export const readClosedEditions = () =>
  db.edition.findMany({ select: { year: true, closedAt: true }, orderBy: { year: 'desc' } })
