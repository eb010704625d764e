import { formatDate, formatInstant } from '@/lib/format/date'
import type { Moment } from './moment-rules'

/** “at the end of November 24, 2026 (UTC)” or “on November 25, 2026, 12:34 UTC”. */
export const momentWords = ({ before, isDay }: Moment) =>
  isDay
    ? `at the end of ${formatDate(new Date(before.getTime() - 1).toISOString())} (UTC)`
    : `on ${formatInstant(before.toISOString())}`
