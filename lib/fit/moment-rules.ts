import { endOf, isDay } from '@/lib/history/day-rules'

/** A moment of the past as an address names it: a day, which means its end, or an instant to the second, both in UTC. */
export type Moment = { text: string; before: Date; isDay: boolean }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** The moment of such a text; null for anything else. */
export function readMoment(text: string): Moment | null {
  if (isDay(text)) return { text, before: endOf(text), isDay: true }
  if (!INSTANT.test(text) || !isDay(text.slice(0, 10))) return null
  const before = new Date(text)
  return Number.isNaN(before.getTime()) ? null : { text, before, isDay: false }
}

/** A write that began before an instant has arrived in the log when so much time has passed, as for snapshots. */
export const SETTLED_AFTER_MS = 30_000

/** The newest moment about which the log can say nothing more, to the second. */
export function settledMoment(now: Date): Moment {
  const before = new Date(Math.floor((now.getTime() - SETTLED_AFTER_MS) / 1000) * 1000)
  return { text: `${before.toISOString().slice(0, 19)}Z`, before, isDay: false }
}
