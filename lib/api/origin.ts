import { env } from '@/lib/env'

/** The address of this site as the visitor knows it: SITE_URL, and without one (loopback only) the request's own Host. */
export function siteOrigin(headers: Headers): string {
  const { SITE_URL, HOST, PORT } = env()
  return SITE_URL ?? `http://${headers.get('host') ?? `${HOST}:${PORT}`}`
}

/** Whether a browser sent this from a page of this site. Absent and `null` origins count as foreign. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return origin === siteOrigin(headers)
  return headers.get('sec-fetch-site') === 'same-origin'
}
