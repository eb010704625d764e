import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { countPositions } from '@/lib/ranking/rank-technologies'
import { favourability } from '@/lib/ranking/score'
import { tags } from '@/lib/tags'
import { languageSlug } from '@/lib/technology/language-slugs'
import { asOf, readRankedTechnologies } from '@/lib/technology/ranked-technologies'
import type { Evidence, EvidencePoint, EvidenceTechnology } from './evidence-schema'

/** All that an answer is made of, as it stands now. */
export const getEvidence = (): Promise<Evidence> =>
  publicRead([tags.ranking, tags.order], async () => {
    const [rows, licenses, points] = await Promise.all([
      readRankedTechnologies(),
      db.technology.findMany({ where: { state: 'LISTED' }, select: { slug: true, license: true } }),
      db.$queryRaw<PointRow[]>`
        select p.id::text, p.technology_id::text as "technologyId", p.side::text, p.theme, p.title, p.agree, p.disagree,
          p.origin::text
        from point p join technology t on t.id = p.technology_id
        where p.archived_at is null and t.state = 'LISTED'`,
    ])
    const licenseOf = new Map(licenses.map(({ slug, license }) => [slug, license]))
    const pointsOf = byTechnology(points)
    const positions = countPositions(rows)
    return {
      asOf: asOf(rows),
      technologies: rows.map((row) => ({
        ...standingOf(row),
        base: favourability(row, positions),
        facts: factsOf({ ...row, license: licenseOf.get(row.slug) ?? null }),
        points: pointsOf.get(row.id) ?? [],
      })),
    }
  })

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
