import { at, idOf, type World } from './amounts'
import { sharedOut, skewed } from './skew'

/** So far are the laws flattened: the best known of 2,000 technologies gets one vote in sixty. */
export const KNOWN_FLATTENED_BY = 10
/** One vote in so many is the member's second word on the point. */
const CHANGED_ONE_IN = 32
const MOST_TRIES = 20

/**
 * Lines of COPY for votes: some members vote a lot, most on few technologies, on some points of each. A changed vote has
 * two times. Fewer than asked for where there are too few points for a member.
 */
export function* voteLines({ amounts, random, technologies, from, now }: World): Generator<string> {
  const { members, votes } = amounts
  const votesOf = sharedOut(votes, members, members / 50)
  const drawTechnology = skewed(technologies.length, KNOWN_FLATTENED_BY)
  for (let member = 0; member < members; member++) {
    const id = idOf('member', member)
    const known = new Set<number>()
    let left = votesOf(member)
    for (let tries = left * MOST_TRIES; left > 0 && tries > 0; tries--) {
      const place = drawTechnology(random)
      const technology = technologies[place]
      if (!technology || technology.points.length === 0 || known.has(place)) continue
      known.add(place)
      for (const point of pickPoints(technology.points, Math.min(left, 1 + random.below(7)), random)) {
        left--
        const isLiked = random.uniform() < technology.liked
        const value = isLiked === point.isPro ? 1 : -1
        const said = from + Math.floor((now - from) * Math.sqrt(random.uniform()))
        const again = random.below(CHANGED_ONE_IN) === 0 ? said + Math.floor((now - said) / 2) : said
        yield `${id}\t${point.id}\t${value}\t${at(said)}\t${at(again)}\n`
      }
    }
  }
}

/** Different ones, the first more often than the last. */
function pickPoints<P>(points: P[], count: number, random: World['random']): Set<P> {
  const picked = new Set<P>()
  for (let tries = 0; picked.size < count && tries < count * MOST_TRIES; tries++)
    picked.add(points[Math.floor(random.uniform() ** 2 * points.length)] as P)
  return picked
}
