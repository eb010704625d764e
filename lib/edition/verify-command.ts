import { env } from '@/lib/env'

/** What a reader types to recompute the ranking of now, or a closed edition, from the ballots of this site. */
export function verifyCommand(year?: number): string {
  const { SITE_URL, HOST, PORT } = env()
  const site = SITE_URL ?? `http://${HOST}:${PORT}`
  return `node scripts/verify-ranking.mjs ${site}${year === undefined ? '' : ` --edition ${year}`}`
}
