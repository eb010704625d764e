import type { TransactionSql } from 'postgres'
import type { StoredEdition, StoredList, StoredPoint, StoredTechnology } from './stored-list-schema'

type TechnologyRow = Omit<StoredTechnology, 'points'>
type PointRow = StoredPoint & { technologyId: string }

/** The whole list as the database holds it, points in the editors' order. */
export async function readStoredList(tx: TransactionSql): Promise<StoredList> {
  const technologies = await tx<TechnologyRow[]>`
    select t.id, t.slug, t.state::text as state, t.editorial_position as position, t.name, t.kind, t.language, t.license,
      t.first_released as "firstReleased", t.website, t.repository, t.summary,
      t.weight_micro::float8 as "weightMicro", t.favourable_micro::float8 as "favourableMicro",
      greatest((select max(v.created_at) from technology_version v where v.technology_id = t.id
          and (v.number > 1 or v.suggestion_id is not null)),
        (select max(l.at) from moderation_log l where l.subject_type = 'TECHNOLOGY' and l.subject_id = t.id
          and l.reason <> 'IMPORT')) as "touchedAt",
      (select max(l.at) from moderation_log l where l.subject_type = 'TECHNOLOGY' and l.subject_id = t.id
        and l.reason = 'IMPORT') as "importedAt"
    from technology t order by t.editorial_position nulls last, t.slug`
  const points = await tx<PointRow[]>`
    select p.technology_id as "technologyId", p.id, p.side::text as side, p.title, p.detail, p.theme, p.since, p.until,
      p.sources, p.origin::text as origin, p.archived_at is not null as archived, p.merged_into as "mergedInto",
      (select count(*)::int from vote v where v.point_id = p.id) as votes,
      greatest((select max(v.created_at) from point_version v where v.point_id = p.id
          and (v.number > 1 or v.suggestion_id is not null)),
        (select max(l.at) from moderation_log l where l.subject_type = 'POINT' and l.subject_id = p.id
          and l.reason <> 'IMPORT')) as "touchedAt",
      (select max(l.at) from moderation_log l where l.subject_type = 'POINT' and l.subject_id = p.id
        and l.reason = 'IMPORT') as "importedAt"
    from point p order by p.position nulls last, p.created_at, p.id`
  const editions = await tx<StoredEdition[]>`
    select e.year, e.kind::text as kind, e.title, array(select t.slug from edition_entry n join technology t
      on t.id = n.technology_id where n.edition_year = e.year order by n.position) as slugs
    from edition e order by e.year`
  const grouped = new Map<string, StoredPoint[]>()
  for (const { technologyId, ...point } of points)
    grouped.set(technologyId, [...(grouped.get(technologyId) ?? []), point])
  return {
    technologies: technologies.map((technology) => ({
      ...technology,
      points: grouped.get(technology.id) ?? [],
    })),
    editions: [...editions],
  }
}
