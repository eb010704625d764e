import { db } from '@/lib/db'
import { keptValue, keptValues } from '@/lib/page-store/kept-values'
import { publicRead } from '@/lib/page-store/public-read'
import { countPositions } from '@/lib/ranking/rank-technologies'
import { favourability } from '@/lib/ranking/score'
import { tags } from '@/lib/tags'
import { languageSlug } from '@/lib/technology/language-slugs'
import { asOf, readRankedTechnologies } from '@/lib/technology/ranked-technologies'
import type { Evidence, EvidencePoint, EvidenceTechnology } from './evidence-schema'

/** All that an answer is made of, as it stands now. */
export const getEvidence = (): Promise<Evidence> =>
  publicRead([tags.ranking, tags.order], () =>
    keptValue('evidence', [tags.ranking, tags.order], async () => {
      const rows = await readRankedTechnologies()
      const pointsOf = await pointsOfAll(rows)
      const positions = countPositions(rows)
      return {
        asOf: asOf(rows),
        technologies: rows.map((row) => ({
          ...standingOf(row),
          base: favourability(row, positions),
          facts: factsOf(row),
          points: pointsOf.get(row.id) ?? [],
        })),
      }
    }),
  )

/** A vote changes the points of one technology: those of all others are not read again. */
const pointsOfAll = (rows: { id: string; slug: string }[]): Promise<Map<string, EvidencePoint[]>> =>
  keptValues(
    new Map(
      rows.map(({ id, slug }) => [
        id,
        { name: `points ${id}`, tags: [tags.technology(slug), tags.standing(slug)] },
      ]),
    ),
    async (ids) => {
      const points = await db.$queryRaw<PointRow[]>`
        select id::text, technology_id::text as "technologyId", side::text, theme, title, agree, disagree, origin::text
        from point where archived_at is null and technology_id = any(${ids}::uuid[])`
      const found = byTechnology(points)
      return new Map(ids.map((id) => [id, found.get(id) ?? []]))
    },
  )

export type PointRow = EvidencePoint & { technologyId: string }

export function byTechnology(rows: PointRow[]): Map<string, EvidencePoint[]> {
  const found = new Map<string, EvidencePoint[]>()
  for (const { technologyId, ...point } of rows) {
    const points = found.get(technologyId)
    if (points) points.push(point)
    else found.set(technologyId, [point])
  }
  return found
}

type Standing = Pick<EvidenceTechnology, 'slug' | 'name' | 'rank' | 'score' | 'voters'>

export const standingOf = ({ slug, name, rank, score, voters }: Standing): Standing => ({
  slug,
  name,
  rank,
  score,
  voters,
})

export const factsOf = (words: { language: string; license: string | null; kind: string }) => ({
  language: { value: languageSlug(words.language), name: words.language },
  license: words.license
    ? { value: words.license, name: words.license }
    : { value: 'none', name: 'none given' },
  kind: { value: words.kind, name: words.kind },
})
