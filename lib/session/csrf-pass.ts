import type { AuthOptions } from 'next-auth'
import { cookiesOf } from './auth-answer'
import { runNextAuth } from './run-next-auth'
import { cookieNames } from './session-cookies'

/**
 * The pair of cookie and token that next-auth asks for with a form. Our pages are the same for everyone and carry
 * none: that a form came from this site was seen by its Origin before.
 */
export async function csrfPass(origin: string, options: AuthOptions) {
  const name = cookieNames(origin).csrfToken
  const answer = await runNextAuth({ method: 'GET', action: ['csrf'], origin }, options)
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  const [cookie = ''] = cookiesOf(answer, [name])
  const value = decodeURIComponent(cookie.slice(name.length + 1).split(';')[0] ?? '')
  return { csrfToken, cookies: { [name]: value } }
}
