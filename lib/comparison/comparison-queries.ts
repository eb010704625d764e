import { publicRead } from '@/lib/page-store/public-read'
import { betaQuantile } from '@/lib/ranking/beta'
import { INTERVAL_HIGH, INTERVAL_LOW } from '@/lib/ranking/constants'
import { probabilityAhead } from '@/lib/ranking/probability-ahead'
import { countPositions } from '@/lib/ranking/rank-technologies'
import { favourability } from '@/lib/ranking/score'
import { tags } from '@/lib/tags'
import { type RankedRow, readRankedTechnologies, toRanked } from '@/lib/technology/ranked-technologies'
import { pointsInOrder, readFacts } from '@/lib/technology/read-facts'
import { readExperienceShares } from '@/lib/verdict/read-experience-shares'
import { pointsByTheme } from './by-theme-rules'
import { canBeCompared } from './comparison-rules'
import type { ComparedPoint, ComparedTechnology, Comparison, Pair } from './comparison-schema'
import { othersFor } from './others-rules'
import { readVoices, type Voices } from './read-voices'

export type { ComparedTechnology, Comparison } from './comparison-schema'

const NOBODY = { words: null, points: new Map<string, string>(), tags: [] }

/**
 * All that a comparison shows, from which its page and its other forms are made; null unless all of the technologies
 * are listed.
 * @param slugs from two to four, each once, in the order in which they are shown
 */
export const getComparison = (slugs: string[]): Promise<Comparison | null> => {
  let shownTags: string[] = []
  return publicRead(
    () => [
      ...slugs.flatMap((slug) => [tags.technology(slug), tags.standing(slug), tags.comments(slug)]),
      ...shownTags,
    ],
    async () => {
      const [rows, read] = await Promise.all([
        readRankedTechnologies(),
        Promise.all(slugs.map(async (slug) => ({ slug, ...(await readCompared(slug)) }))),
      ])
      const compared = read.map((each) => toCompared(each, rows)).filter((each) => each !== null)
      if (compared.length < slugs.length) return null
      const others = othersFor(slugs, rows)
      // A vote on another technology changes this answer only where the rank of one of those others moves.
      shownTags = [
        ...read.flatMap(({ heard }) => heard.memberIds.map(tags.member)),
        ...others.map(({ slug }) => tags.rank(slug)),
      ]
      return {
        technologies: compared.map(({ technology }) => technology),
        total: rows.length,
        pairs: pairsOf(
          rows.filter(({ slug }) => slugs.includes(slug)),
          countPositions(rows),
        ),
        themes: pointsByTheme(compared.map(({ technology, points }) => ({ slug: technology.slug, points }))),
        others,
      }
    },
  )
}

async function readCompared(slug: string) {
  const [facts, shares, heard] = await Promise.all([
    readFacts(slug),
    readExperienceShares(slug),
    readVoices(slug),
  ])
  return { facts, shares, heard }
}

type Read = Awaited<ReturnType<typeof readCompared>> & { slug: string }

function toCompared({ slug, facts, shares, heard }: Read, rows: RankedRow[]) {
  const row = rows.find((ranked) => ranked.slug === slug)
  if (!row || !facts || !canBeCompared(slug)) return null
  const { change, ...ranked } = toRanked(row)
  const { summary, website, repository, license, firstReleased } = facts
  const technology: ComparedTechnology = {
    ...ranked,
    summary,
    website,
    repository,
    license,
    firstReleased,
    wouldUseAgain: shareOf(ranked.verdicts),
    byExperience: shares.map((share) => ({ ...share, voices: voicesOf(share.experience, heard) })),
  }
  const points: ComparedPoint[] = pointsInOrder(facts.points, NOBODY).map(
    ({ sources, suggestedBy, ...point }) => point,
  )
  return { technology, points }
}

const voicesOf = (experience: string | null, { voices }: Voices) =>
  voices.filter((each) => each.experience === experience).map(({ voice }) => voice)

function shareOf({ yes, no }: { yes: number; no: number }): ComparedTechnology['wouldUseAgain'] {
  if (yes + no === 0) return null
  const quantile = (p: number) => betaQuantile(p, 1 + yes, 1 + no)
  return { share: yes / (yes + no), low: quantile(INTERVAL_LOW), high: quantile(INTERVAL_HIGH) }
}

/** Every pair of the rows, which are in rank order. */
function pairsOf(rows: RankedRow[], positions: number): Pair[] {
  const known = rows.map((row) => ({ slug: row.slug, of: favourability(row, positions) }))
  return known.flatMap((ahead, i) =>
    known.slice(i + 1).map((behind) => ({
      ahead: ahead.slug,
      behind: behind.slug,
      probability: probabilityAhead(ahead.of, behind.of),
    })),
  )
}
