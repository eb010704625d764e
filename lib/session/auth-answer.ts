import type { SignInError } from './sign-in-errors'

/** Sends the browser on by GET, with these cookies. */
export function goTo(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ location: path })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** Back to the sign-in page, which says in words what happened. */
export function goToSignIn(error: SignInError, returnTo: string | null, cookies: string[] = []): Response {
  const back = returnTo && returnTo !== '/' && { returnTo }
  const query = new URLSearchParams({ error, ...back })
  return goTo(`/sign-in?${query}`, cookies)
}

/** Those of an answer's cookies that the given names allow on to the browser. */
export function cookiesOf(answer: Response, names: string[]): string[] {
  return answer.headers
    .getSetCookie()
    .filter((cookie) => names.includes(cookie.slice(0, cookie.indexOf('='))))
}
