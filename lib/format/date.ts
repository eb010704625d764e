const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })
// Not `hour12: false`, which is 24:07 in Node and 00:07 in a browser.
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' })

/** “March 4, 2026”, in UTC: everybody gets the same page, so it can follow nobody's own clock. */
export function formatDate(iso: string): string {
  return day.format(new Date(iso))
}

/** “09:30”, in UTC. */
export function formatClock(iso: string): string {
  return clock.format(new Date(iso))
}

/** “March 4, 2026, 09:30 UTC”. */
export function formatInstant(iso: string): string {
  return `${formatDate(iso)}, ${formatClock(iso)} UTC`
}
