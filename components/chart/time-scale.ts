import { scaleUtc } from 'd3-scale'

const DAY = 24 * 60 * 60 * 1000
const byDay = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' })
const byMonth = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const byYear = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'UTC' })

/** So many fit side by side on a phone. */
const MOST_DATES = 3

export const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Days (“2026-05-01”, oldest first, two or more) across a drawing, in percent of its width, with a few dates to name. */
export function timeAxis(days: string[]) {
  const [first, last] = [timeOf(days[0] as string), timeOf(days.at(-1) as string)]
  const scale = scaleUtc().domain([first, last]).range([0, 100])
  const span = (last - first) / DAY
  const words = span < 75 ? byDay : span < 1500 ? byMonth : byYear
  const dates = scale.ticks(3).filter((date) => date.getTime() % DAY === 0)
  const ticks = thinned(dates, MOST_DATES).map((date) => ({ at: scale(date), text: words.format(date) }))
  return { at: (day: string) => scale(timeOf(day)), ticks }
}

/** At most so many of the items, evenly spaced, the newest always among them. */
export function thinned<T>(items: T[], most: number): T[] {
  const step = Math.ceil(items.length / most)
  return items.filter((_, i) => (items.length - 1 - i) % step === 0)
}
