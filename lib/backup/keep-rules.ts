/** How many of the last days, weeks and months that have a backup keep one. */
export type Keep = { daily: number; weekly: number; monthly: number }

const DAY = 86_400_000

/**
 * Which backups stay: the newest of each of the last days, weeks (from Monday) and months, all in UTC, and always the
 * newest of all with those of the 24 hours before it: one made by hand takes no other away at once. Days without a backup
 * do not count, so that a site which stood still loses nothing.
 */
export function chooseKept(times: Date[], { daily, weekly, monthly }: Keep): Set<Date> {
  const newestFirst = times.toSorted((a, b) => b.getTime() - a.getTime())
  const ofEach = (nameOf: (time: Date) => string | number, count: number) => {
    const newest = new Map<string | number, Date>()
    for (const time of newestFirst) if (!newest.has(nameOf(time))) newest.set(nameOf(time), time)
    return [...newest.values()].slice(0, count)
  }
  return new Set([
    ...newestFirst.filter((time) => Number(newestFirst[0]) - time.getTime() < DAY),
    ...ofEach((time) => Math.floor(time.getTime() / DAY), daily),
    // 1970-01-01 was a Thursday.
    ...ofEach((time) => Math.floor((time.getTime() / DAY + 3) / 7), weekly),
    ...ofEach((time) => time.toISOString().slice(0, 7), monthly),
  ])
}
