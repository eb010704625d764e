import { siteOrigin } from '@/lib/api/origin'
import { endSession } from './end-session'
import { findViewerByToken, sessionTokenOf, type Viewer } from './find-viewer'
import { hintCookie, sessionCookie } from './session-cookies'

type Entered = { viewer: Viewer; next: string; cookies: string[] }

/**
 * Gives the browser of a request the session that was begun for it. What session it had before ends: no token from
 * before a sign-in is good after it.
 * @param wanted a path of this site to go to
 * @returns who is signed in now, where to go on, and the cookies; null where the session has ended already
 */
export async function enter(
  headers: Headers,
  { token, tookBack }: { token: string; tookBack: boolean },
  wanted: string,
): Promise<Entered | null> {
  const earlier = sessionTokenOf(headers)
  if (earlier) await endSession(earlier)
  const viewer = await findViewerByToken(token)
  if (!viewer) return null
  const origin = siteOrigin(headers)
  const place = tookBack ? '/settings?back' : wanted
  // Whoever is suspended is told so first.
  const next = viewer.suspended ? `/suspended?${new URLSearchParams({ returnTo: place })}` : place
  return { viewer, next, cookies: [sessionCookie(origin, token), hintCookie(origin, true)] }
}
