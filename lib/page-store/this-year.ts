import { noteEnd } from './rendering'

/** The present year, in UTC; an answer that says something of it is kept no longer than it lasts. */
export function thisYear(now = new Date()): number {
  const year = now.getUTCFullYear()
  noteEnd(new Date(Date.UTC(year + 1, 0, 1)))
  return year
}
