import { type Env, env } from '@/lib/env'

/**
 * The site's own address, as kept answers give it: they know no visitor and so no Host. SITE_URL, and without one
 * (loopback only) where this process listens. Without a slash at its end.
 */
export function ownOrigin({ SITE_URL, HOST, PORT }: Pick<Env, 'SITE_URL' | 'HOST' | 'PORT'> = env()): string {
  return SITE_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}

/** The whole address of a path on this site, for readers who are elsewhere. */
export const wholeAddress = (path: string): string => new URL(path, ownOrigin()).href
