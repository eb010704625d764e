const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short', hour12: false, timeZone: 'UTC' })

/** “March 4, 2026”, in UTC: everybody gets the same page, so it can follow nobody's own clock. */
export function formatDate(iso: string): string {
  return day.format(new Date(iso))
}

/** “March 4, 2026, 09:30 UTC”. */
export function formatInstant(iso: string): string {
  return `${formatDate(iso)}, ${clock.format(new Date(iso))} UTC`
}
