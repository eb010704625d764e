import {
  type Found,
  farOver,
  KNOWN_AFTER_DAYS,
  LEAST_MEMBERS,
  LOOK_BACK_DAYS,
  liftOf,
  NEWEST_HOURS,
} from './flag-rules'

/** Lengths of time in which ballots are counted: a program is done in an hour, hired hands take a day. */
export const WINDOWS = [1, 6, 24] as const
type Window = (typeof WINDOWS)[number]

const HOUR = 3_600_000
/** Added to both sides when the rest of the site is compared with what is usual there. */
const CALM = 5

/** One technology as the log shows it. */
export type Activity = {
  technologyId: string
  /** When it was first heard of, in milliseconds. */
  knownSince: number
  /** Members who said something in an hour, six, a day, summed over all such stretches before the newest day. */
  before: Record<Window, number>
  /** Who said something in the newest day and when last, in milliseconds; those flagged as a burst already are left out. */
  newest: { memberId: string; at: number }[]
}

/**
 * Ballots cast or changed on one technology far over its usual rate, measured over the last hour, six hours and day.
 * A day that is livelier for the whole site makes more of them usual.
 * @param now milliseconds
 */
export function findBursts(activities: Activity[], now: number): Found[] {
  const rates = activities.map((activity) => ({ activity, hours: hoursBefore(activity.knownSince, now) }))
  return rates.flatMap(({ activity, hours }) => {
    if (now - activity.knownSince < KNOWN_AFTER_DAYS * 24 * HOUR) return []
    const others = rates.filter((other) => other.activity !== activity && other.hours > 0)
    const bursts = WINDOWS.flatMap((window) => {
      const within = lastHours(activity, window, now)
      const usual = (activity.before[window] * window) / hours
      const lift = liftElsewhere(others, window, now)
      // One more than usual, as the first ballots on a quiet technology are no burst.
      const expected = (usual + 1) * lift
      const isBurst = within.length >= farOver(expected, LEAST_MEMBERS.BURST)
      return isBurst ? [{ window, within, usual, lift, times: within.length / expected }] : []
    })
    const [worst] = bursts.sort((a, b) => b.times - a.times)
    return worst ? [toFound(activity, worst)] : []
  })
}

type Burst = { window: Window; within: Activity['newest']; usual: number; lift: number }

function toFound({ technologyId }: Activity, { window, within, usual, lift }: Burst): Found {
  const times = within.map(({ at }) => at)
  return {
    kind: 'BURST',
    technologyId,
    ballots: within.map(({ memberId }) => ({ memberId, technologyId })),
    evidence: {
      hours: window,
      from: new Date(Math.min(...times)).toISOString(),
      to: new Date(Math.max(...times)).toISOString(),
      ballots: within.length,
      usual,
      lift,
    },
  }
}

const lastHours = ({ newest }: Activity, window: Window, now: number) =>
  newest.filter(({ at }) => at > now - window * HOUR && at <= now).sort((a, b) => a.at - b.at)

function hoursBefore(knownSince: number, now: number): number {
  const until = now - NEWEST_HOURS * HOUR
  return Math.max(0, until - Math.max(knownSince, now - LOOK_BACK_DAYS * 24 * HOUR)) / HOUR
}

function liftElsewhere(others: { activity: Activity; hours: number }[], window: Window, now: number): number {
  let newest = 0
  let usual = 0
  for (const { activity, hours } of others) {
    newest += lastHours(activity, window, now).length
    usual += (activity.before[window] * window) / hours
  }
  return liftOf(newest, usual, CALM)
}
