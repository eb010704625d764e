/** Two members are nearly identical who have at least this share of all that either says in common. */
export const NEARLY_SAME = 0.9
/** A bound on the work where very many say much the same: so many are compared with one. */
const MOST_COMPARED = 500

export type SayingSet = { memberId: string; sayings: number[] }
export type SimilarGroup = {
  leaderId: string
  leader: number[]
  others: { memberId: string; shared: number[]; alike: number }[]
}

/**
 * Groups of members whose sets are nearly the same as that of one of them; most are of that one alone. One by one, so
 * that the caller can let others work in between.
 *
 * Nobody is compared with everybody. Identical sets fall together by their contents. Of two sets that have nine tenths
 * in common and are sorted in one order, the first few hold at least two sayings in common, whatever they are; so sets
 * are looked up by the pairs among their first few, which are the rarest, and only those that meet are compared.
 * @param least sets with fewer sayings are left out
 * @param rarity the order of sayings, the rarest first
 */
export function* groupSimilar(
  sets: SayingSet[],
  least: number,
  rarity: (a: number, b: number) => number,
): Generator<SimilarGroup> {
  const copies = new Map<string, { sayings: number[]; members: string[] }>()
  for (const { memberId, sayings } of sets) {
    if (sayings.length < least) continue
    const sorted = [...new Set(sayings)].sort(rarity)
    const key = sorted.join()
    const same = copies.get(key)
    if (same) same.members.push(memberId)
    else copies.set(key, { sayings: sorted, members: [memberId] })
  }
  const distinct = [...copies.values()].sort((a, b) => b.members.length - a.members.length)
  const meeting = new Map<string, number[]>()
  for (const [index, { sayings }] of distinct.entries())
    for (const pair of firstPairs(sayings)) {
      const met = meeting.get(pair)
      if (met) met.push(index)
      else meeting.set(pair, [index])
    }

  const isTaken = new Set<number>()
  for (const [index, { sayings, members }] of distinct.entries()) {
    if (isTaken.has(index)) continue
    isTaken.add(index)
    const [leaderId = '', ...twins] = members
    const group: SimilarGroup = { leaderId, leader: sayings, others: [] }
    for (const memberId of twins) group.others.push({ memberId, shared: sayings, alike: 1 })
    const has = new Set(sayings)
    for (const other of metBy(sayings, meeting)) {
      if (isTaken.has(other)) continue
      const near = distinct[other] as (typeof distinct)[number]
      const shared = near.sayings.filter((saying) => has.has(saying))
      const alike = shared.length / (sayings.length + near.sayings.length - shared.length)
      if (alike < NEARLY_SAME) continue
      isTaken.add(other)
      for (const memberId of near.members) group.others.push({ memberId, shared, alike })
    }
    yield group
  }
}

function metBy(sayings: number[], meeting: Map<string, number[]>): Set<number> {
  const met = new Set<number>()
  for (const pair of firstPairs(sayings))
    for (const index of meeting.get(pair) ?? []) {
      if (met.size >= MOST_COMPARED) return met
      met.add(index)
    }
  return met
}

/** The pairs among as many of the first sayings as two sets must share two of. */
function firstPairs(sayings: number[]): string[] {
  const first = sayings.slice(0, sayings.length - Math.ceil(NEARLY_SAME * sayings.length - 1e-9) + 2)
  return first.flatMap((one, i) => first.slice(i + 1).map((other) => `${one} ${other}`))
}
