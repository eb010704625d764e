import { env } from '@/lib/env'

/** The origin under which everybody knows this site: SITE_URL, and without one (loopback only) where it listens. */
export function siteAddress(): string {
  const { SITE_URL, HOST, PORT } = env()
  return SITE_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}

/** The whole address of a path on this site, for readers who are elsewhere. */
export const wholeAddress = (path: string): string => new URL(path, siteAddress()).href
