import { type Found, LEAST_MEMBERS } from './flag-rules'
import { groupSimilar, type SayingSet, type SimilarGroup } from './similar-sets-rules'

/** So much must twins share, beyond what nearly everybody says. */
export const LEAST_SHARED = 6
/** What nine in ten of a technology's voters say tells nothing, once there are enough of them to tell. */
const NEARLY_EVERYBODY = 0.9
const ENOUGH_VOTERS = 20
/** Who agrees with all that speaks for a technology made one decision, not ten: the most that one of them can weigh. */
const MOST_BITS_A_TECHNOLOGY = 10
/** Beyond accident: one such group by chance in 2²⁰ communities, if people voted without regard to one another. */
const MARGIN_BITS = 20

/** A value on a point, or a verdict, and how many say so of those who voted on its technology. */
export type Saying = { technologyId: string; holders: number; voters: number }

/**
 * Groups of at least three members whose votes and verdicts are nearly identical and agree more than chance can explain.
 * A shared saying weighs log2(1/p) bits, p being the share of the technology's other voters who say the same.
 * Yields null where a member has no such group, so that the caller can let others work in between.
 * @param sets what each member says, as places in the catalogue
 * @param members how many the site has: among many, some agree by accident
 */
export function* findTwins(sets: SayingSet[], catalogue: Saying[], members: number): Generator<Found | null> {
  const isTelling = catalogue.map(
    ({ holders, voters }) => voters < ENOUGH_VOTERS || holders < NEARLY_EVERYBODY * voters,
  )
  const telling = sets.map(({ memberId, sayings }) => ({
    memberId,
    sayings: sayings.filter((saying) => isTelling[saying]),
  }))
  const rarity = (a: number, b: number) => at(catalogue, a).holders - at(catalogue, b).holders || a - b
  const everything = new Map(sets.map(({ memberId, sayings }) => [memberId, sayings]))
  for (const group of groupSimilar(telling, LEAST_SHARED, rarity)) {
    const others = group.others.filter(({ shared }) => shared.length >= LEAST_SHARED)
    const size = others.length + 1
    const weigh = weightOutside(group, catalogue)
    const surprise = others.reduce((sum, { shared }) => sum + weigh(shared), 0)
    const needed = size * Math.log2(Math.max(members, size)) + MARGIN_BITS
    if (size < LEAST_MEMBERS.TWINS || surprise < needed) {
      yield null
      continue
    }
    const about = new Set(group.leader.map((saying) => at(catalogue, saying).technologyId))
    const ballots = [group.leaderId, ...others.map(({ memberId }) => memberId)].flatMap((memberId) => {
      const said = (everything.get(memberId) ?? []).map((saying) => at(catalogue, saying).technologyId)
      return [...new Set(said)]
        .filter((technologyId) => about.has(technologyId))
        .map((technologyId) => ({ memberId, technologyId }))
    })
    yield {
      kind: 'TWINS',
      technologyId: about.size === 1 ? [...about].join() : null,
      ballots,
      evidence: {
        members: size,
        shared: Math.min(...others.map(({ shared }) => shared.length)),
        alike: Math.min(...others.map(({ alike }) => alike)),
        surprise,
        needed,
      },
    }
  }
}

const at = (catalogue: Saying[], saying: number) => catalogue[saying] as Saying

/** How surprising it is to share sayings, by what those outside the group say; as if two more outside were of two minds. */
function weightOutside(group: SimilarGroup, catalogue: Saying[]): (shared: number[]) => number {
  const within = new Map<number, number>(group.leader.map((saying) => [saying, 1]))
  for (const { shared } of group.others)
    for (const saying of shared) within.set(saying, (within.get(saying) ?? 0) + 1)
  const bits = new Map(
    group.leader.map((saying) => {
      const { holders, voters } = at(catalogue, saying)
      const size = group.others.length + 1
      const outside = Math.max(0, voters - size)
      const same = Math.min(outside, Math.max(0, holders - (within.get(saying) ?? 0)))
      return [saying, Math.log2((outside + 2) / (same + 1))]
    }),
  )
  return (shared) => {
    const byTechnology = new Map<string, number>()
    for (const saying of shared) {
      const { technologyId } = at(catalogue, saying)
      byTechnology.set(technologyId, (byTechnology.get(technologyId) ?? 0) + (bits.get(saying) ?? 0))
    }
    return [...byTechnology.values()].reduce((sum, each) => sum + Math.min(MOST_BITS_A_TECHNOLOGY, each), 0)
  }
}
