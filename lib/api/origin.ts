import { type Env, env, isLoopbackHost } from '@/lib/env'
import { ownOrigin } from '@/lib/own-origin'

type Settings = Pick<Env, 'SITE_URL' | 'HOST' | 'PORT'>

/**
 * The address of this site as the visitor knows it: SITE_URL, and without one the request's own Host where that names this
 * machine. Any other name may have been made to lead here, and would end up in redirects and mails.
 */
export function siteOrigin(headers: Headers, settings: Settings = env()): string {
  const host = headers.get('host') ?? ''
  return (
    settings.SITE_URL ??
    (isLoopbackHost(host.replace(/:\d{1,5}$/, '')) ? `http://${host}` : ownOrigin(settings))
  )
}

/** Whether a browser sent this from a page of this site. Absent and `null` origins count as foreign. */
export function isSameOrigin(headers: Headers, settings: Settings = env()): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return origin === siteOrigin(headers, settings)
  return headers.get('sec-fetch-site') === 'same-origin'
}
