import type { PointVersionView } from '@/lib/point/point-queries'

/** “since 3.2”, “until 4.0”, “from 3.2 to 4.0”; empty where it has always been so. */
export function spanWords({ since, until }: { since: string | null; until: string | null }): string {
  if (since && until) return `from version ${since} to ${until}`
  if (since) return `since version ${since}`
  return until ? `until version ${until}` : ''
}

/** What the editors said of a version: whether votes on the text before it still say the same. */
export function meaningWords({
  number,
  changesMeaning,
}: Pick<PointVersionView, 'number' | 'changesMeaning'>): string {
  if (number === 1) return 'The first text.'
  return changesMeaning
    ? 'The meaning changed: whoever had voted was asked whether the vote still stands.'
    : 'The meaning stayed: votes stand as they were.'
}
