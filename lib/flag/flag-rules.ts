/** The numbers behind the flags, each with its reason in docs/ranking.md, “Good against manipulation”. */

/** What was said longer ago than this makes no flag, and what is usual is taken from it. */
export const LOOK_BACK_DAYS = 28
/** The newest day is what is looked at, so it says nothing about what is usual. */
export const NEWEST_HOURS = 24
/** A technology, and the site, must be known for so long before anything on it can be called unusual. */
export const KNOWN_AFTER_DAYS = 7
/** So many times what is usual is far over it, where it is also so many standard deviations above. */
export const FAR_OVER_TIMES = 4
export const FAR_OVER_DEVIATIONS = 6
/** One decision moves at most so many ballots; more of them make several flags. */
export const MOST_BALLOTS_A_FLAG = 500

export const flagKinds = ['BURST', 'SAME_HOUR', 'TWINS'] as const
export type FlagKind = (typeof flagKinds)[number]

/** How many members must be in it for a flag of a kind. */
export const LEAST_MEMBERS: Record<FlagKind, number> = { BURST: 8, SAME_HOUR: 5, TWINS: 3 }

export type BurstEvidence = {
  hours: number
  from: string
  to: string
  ballots: number
  /** Ballots that so many hours bring by the technology's own history. */
  usual: number
  /** How many times livelier than usual the rest of the site was meanwhile, 1 to 10. */
  lift: number
}
export type SameHourEvidence = {
  from: string
  to: string
  accounts: number
  /** Such accounts made in an hour at that time of day, in the mean and without these. */
  usual: number
  /** How many times more accounts than usual, made in that hour, vote on the rest of the site, 1 to 10. */
  lift: number
}
export type TwinsEvidence = {
  members: number
  /** Votes and verdicts that they share, without those that nearly everybody gives. */
  shared: number
  /** The least of what any two of them have in common, from 0 to 1. */
  alike: number
  /** How surprising the agreement is, and how surprising it must be for a flag, in bits. */
  surprise: number
  needed: number
}

type Ballot = { memberId: string; technologyId: string }
/** What was found: the ballots in question, and why. */
export type Found = { technologyId: string | null; ballots: Ballot[] } & (
  | { kind: 'BURST'; evidence: BurstEvidence }
  | { kind: 'SAME_HOUR'; evidence: SameHourEvidence }
  | { kind: 'TWINS'; evidence: TwinsEvidence }
)
export type Evidence = Found['evidence']

/** The least count that lies far over the usual one. */
export function farOver(usual: number, least: number): number {
  const far = Math.max(FAR_OVER_TIMES * usual, usual + FAR_OVER_DEVIATIONS * Math.sqrt(usual))
  return Math.max(least, Math.ceil(far))
}

/** A livelier site excuses at most so much, so that doing it everywhere hides nothing of any size. */
const MOST_LIFT = 10

/**
 * How many times livelier than usual it is elsewhere, from 1 to 10.
 * @param calm added to both sides: a handful more elsewhere is no livelier site
 */
export function liftOf(newest: number, usual: number, calm: number): number {
  return Math.min(MOST_LIFT, Math.max(1, (newest + calm) / (usual + calm)))
}
