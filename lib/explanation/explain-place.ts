import { ballotsToPass, explainScore } from '@/lib/ranking/explain'
import { compared, countPositions, rankTechnologies } from '@/lib/ranking/rank-technologies'
import type { Explanation } from './explanation-schema'
import type { ShareRow } from './read-shares'

/** Why a technology stands where it does, from the rows of `readShares`; null where there is no such technology. */
export function explainPlace(slug: string, rows: ShareRow[]): Explanation | null {
  const technologies = new Map(rows.map((row) => [row.slug, placed(row)]))
  const ranked = rankTechnologies([...technologies.values()])
  const positions = countPositions(ranked)
  const at = ranked.findIndex((technology) => technology.slug === slug)
  const own = ranked[at]
  if (!own) return null
  const { start, parts } = explainScore(own, positions, partsOf(rows.filter((row) => row.slug === slug)))
  const above = ranked[at - 1]
  const below = ranked[at + 1]
  const { name, rank, score, editorialPosition, voters, weightMicro, favourableMicro } = own
  return {
    slug,
    name,
    rank,
    score,
    start,
    editorialPosition,
    positions,
    voters,
    weightMicro,
    favourableMicro,
    parts: parts
      .map(({ weightShare, favourableShare, ...part }) => part)
      .sort((a, b) => b.contribution - a.contribution || (a.title < b.title ? -1 : 1)),
    above: above
      ? { ...neighbour(above, own), favourableBallots: ballotsToPass(own, above, positions, 'FAVOURABLE') }
      : null,
    below: below
      ? {
          ...neighbour(below, own),
          unfavourableBallots: ballotsToPass(own, below, positions, 'UNFAVOURABLE'),
        }
      : null,
  }
}

const placed = (row: ShareRow) => ({
  slug: row.slug,
  name: row.name,
  editorialPosition: row.editorialPosition,
  voters: row.voters,
  weightMicro: Number(row.weightMicro),
  favourableMicro: Number(row.favourableMicro),
})

function partsOf(rows: ShareRow[]) {
  const points = rows.flatMap((row) =>
    row.pointId === null
      ? []
      : [
          {
            kind: 'POINT' as const,
            pointId: row.pointId,
            side: row.side,
            title: row.title,
            agree: row.agree,
            disagree: row.disagree,
            weightShare: BigInt(row.pointWeight),
            favourableShare: BigInt(row.pointFavourable),
          },
        ],
  )
  const verdicts = rows.slice(0, 1).map((row) => ({
    kind: 'VERDICTS' as const,
    pointId: null,
    side: null,
    title: 'Would use it again',
    agree: row.yes,
    disagree: row.no,
    weightShare: BigInt(row.verdictWeight),
    favourableShare: BigInt(row.verdictFavourable),
  }))
  return [...points, ...verdicts]
}

type Ranked = ReturnType<typeof placed> & { score: number }

const neighbour = (other: Ranked, own: Ranked) => ({
  slug: other.slug,
  name: other.name,
  score: other.score,
  tiedBy: tiedBy(other, own),
})

function tiedBy(a: Ranked, b: Ranked): 'BALLOTS' | 'EDITORS' | 'SLUG' | null {
  if (compared(a.score) !== compared(b.score)) return null
  if (a.weightMicro !== b.weightMicro) return 'BALLOTS'
  return a.editorialPosition === b.editorialPosition ? 'SLUG' : 'EDITORS'
}
