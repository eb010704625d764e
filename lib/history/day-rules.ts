const DAY_MS = 24 * 60 * 60 * 1000

/** A UTC day as `YYYY-MM-DD`. */
export type Day = string

export const dayOf = (time: Date): Day => time.toISOString().slice(0, 10)

/** The first instant that no longer belongs to the day. */
export const endOf = (day: Day): Date => new Date(Date.parse(day) + DAY_MS)

export const dayAfter = (day: Day): Day => dayOf(endOf(day))

/** True for a day of the calendar, of the years that both JavaScript and the database can tell. */
export function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) || text.startsWith('0000')) return false
  const time = Date.parse(text)
  // A 30th of February becomes a day of March.
  return !Number.isNaN(time) && dayOf(new Date(time)) === text
}

export function* daysBetween(first: Day, last: Day): Generator<Day> {
  for (let day = first; day <= last; day = dayAfter(day)) yield day
}
