import { env } from '@/lib/env'

/**
 * What a reader types to recompute the ranking of now, or a closed edition, from the ballots of this site: it takes the
 * program from the site, which is short enough to be read first.
 */
export function verifyCommand(year?: number): string {
  const { SITE_URL, HOST, PORT } = env()
  const site = SITE_URL ?? `http://${HOST}:${PORT}`
  return `curl -sO ${site}/verify-ranking.mjs && node verify-ranking.mjs ${site}${year === undefined ? '' : ` --edition ${year}`}`
}
