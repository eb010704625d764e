import { type Found, farOver, LEAST_MEMBERS, liftOf } from './flag-rules'

const HOUR = 3_600_000
/** Added to both sides when the accounts that vote elsewhere are compared with what is usual. */
const CALM = 1
/** What is usual at a time of day is taken from two hours before it to two hours after. */
const AROUND = 2

/** The voters on one technology and on all others whose accounts were made about when one of the newest voters' was. */
export type Cohort = {
  technologyId: string
  /** Accounts made in each hour of the day (UTC), over so many days: of voters on the technology, and on any other. */
  votersByHour: number[]
  elsewhereByHour: number[]
  days: number
  /** Who has a ballot on it and when the account was made, in milliseconds; those flagged for it already are left out. */
  voters: { memberId: string; madeAt: number }[]
  elsewhereMadeAt: number[]
}
type Voter = Cohort['voters'][number]

/**
 * Groups of at least five voters on one technology whose accounts were made within an hour, far more than usual at that
 * time of day. Where accounts made then vote on the rest of the site in greater numbers too, as after an article, more are usual.
 */
export function findSameHour(cohorts: Cohort[]): Found[] {
  return cohorts.flatMap((cohort) => {
    const sorted = [...cohort.voters].sort((a, b) => a.madeAt - b.madeAt)
    return fullestHours(sorted).flatMap((group): Found[] => {
      const from = (group[0] as Voter).madeAt
      const meanwhile = cohort.elsewhereMadeAt.filter(
        (madeAt) => madeAt >= from && madeAt <= from + HOUR,
      ).length
      const hour = new Date(from + HOUR / 2).getUTCHours()
      const usual = usualAt(hour, cohort.votersByHour, cohort.days, group.length)
      const lift = liftOf(meanwhile, usualAt(hour, cohort.elsewhereByHour, cohort.days, meanwhile), CALM)
      if (group.length < farOver(usual * lift, LEAST_MEMBERS.SAME_HOUR)) return []
      return [toFound(cohort.technologyId, group, usual, lift)]
    })
  })
}

/** Accounts made in an hour about that time of day, in the mean and without those in question. */
function usualAt(hour: number, byHour: number[], days: number, inQuestion: number): number {
  let made = -inQuestion
  for (let step = -AROUND; step <= AROUND; step++) made += byHour[(hour + step + 24) % 24] ?? 0
  return Math.max(0, made) / (days * (2 * AROUND + 1))
}

function toFound(technologyId: string, group: Voter[], usual: number, lift: number): Found {
  return {
    kind: 'SAME_HOUR',
    technologyId,
    ballots: group.map(({ memberId }) => ({ memberId, technologyId })),
    evidence: {
      from: new Date((group[0] as Voter).madeAt).toISOString(),
      to: new Date((group.at(-1) as Voter).madeAt).toISOString(),
      accounts: group.length,
      usual,
      lift,
    },
  }
}

/** The hour with the most voters, then the fullest before and after it; an hour may begin at any minute. */
function fullestHours(sorted: Voter[]): Voter[][] {
  let best = { from: 0, to: 0 }
  let from = 0
  for (let to = 0; to < sorted.length; to++) {
    while ((sorted[to] as Voter).madeAt - (sorted[from] as Voter).madeAt > HOUR) from++
    if (to + 1 - from > best.to - best.from) best = { from, to: to + 1 }
  }
  if (best.to - best.from < LEAST_MEMBERS.SAME_HOUR) return []
  return [
    ...fullestHours(sorted.slice(0, best.from)),
    sorted.slice(best.from, best.to),
    ...fullestHours(sorted.slice(best.to)),
  ]
}
