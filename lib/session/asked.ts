import { headers } from 'next/headers'
import { siteOrigin } from '@/lib/api/origin'
import { askingHash } from './asking-browser'
import { readCookies } from './session-cookies'
import { getRequestOfBrowser, type WaitingRequest } from './sign-in-request-queries'

/** By what the database knows the browser of this request, if it asked for a mailed link lately. */
export async function getAskingHash(): Promise<string | null> {
  const sent = new Headers(await headers())
  return askingHash(siteOrigin(sent), readCookies(sent))
}

/** What this browser waits for after it asked for a mailed link; null where that is over, or it did not ask. */
export async function getAskedRequest(): Promise<WaitingRequest | null> {
  const browserHash = await getAskingHash()
  return browserHash === null ? null : getRequestOfBrowser(browserHash)
}
