import { expect, it } from 'vitest'
import { cookieNames, expiredCookie, hintCookie, readCookies } from './session-cookies'

// How long a session lasts is configured.
process.env.DATABASE_URL = 'postgresql://nowhere'

it('names the session cookie by the scheme of the site', () => {
  expect(cookieNames('http://127.0.0.1:3000').sessionToken).toBe('backboard-session')
  expect(cookieNames('https://backboard.example').sessionToken).toBe('__Host-backboard-session')
})

it.each([
  ['', {}],
  ['a=1; b=2', { a: '1', b: '2' }],
  ['a=1; a=2', { a: '1' }],
  ['a=x%20y; b=%zz; c', { a: 'x y', b: '%zz' }],
  ['a=b=c; =d', { a: 'b=c' }],
])('reads %j', (cookie, expected) => {
  expect({ ...readCookies(new Headers({ cookie })) }).toEqual(expected)
})

it('reads a cookie named like a part of every object as a mere name', () => {
  const cookies = readCookies(new Headers({ cookie: '__proto__=1' }))
  expect(Object.keys(cookies)).toEqual(['__proto__'])
  expect(cookies.toString).toBeUndefined()
})

it('marks cookies secure exactly under https', () => {
  expect(hintCookie('https://a.example', true)).toMatch(/^backboard-member=1; Max-Age=15552000; .*; Secure$/)
  expect(hintCookie('http://localhost', false)).toBe('backboard-member=; Max-Age=0; Path=/; SameSite=Lax')
  expect(expiredCookie('__Host-x')).toContain('Secure')
  expect(expiredCookie('x')).not.toContain('Secure')
})
