import { expect, it } from 'vitest'
import { confirmLink } from './confirm-link'
import { nextPlace } from './next-place'
import { signInError } from './sign-in-errors'

const origin = 'http://localhost:3000'

it.each([
  [null, { kind: 'ERROR', error: 'Other' }],
  [`${origin}/technologies/go?x=1#point-1`, { kind: 'PATH', path: '/technologies/go?x=1#point-1' }],
  [`${origin}/api/auth/verify-request?provider=email&type=email`, { kind: 'MAILED' }],
  [`${origin}/api/auth/error?error=Verification`, { kind: 'ERROR', error: 'Verification' }],
  [`${origin}/api/auth/error?error=%3Cscript%3E`, { kind: 'ERROR', error: 'Other' }],
  [`${origin}/api/auth/signin?csrf=true`, { kind: 'ERROR', error: 'Other' }],
  ['/api/auth/error?error=UnprovenAddress', { kind: 'ERROR', error: 'UnprovenAddress' }],
  [
    'https://id.example/authorize?state=1',
    { kind: 'ELSEWHERE', url: 'https://id.example/authorize?state=1' },
  ],
])('%s leads to %j', (location, place) => {
  expect(nextPlace(location, origin)).toEqual(place)
})

it.each([
  [undefined, null],
  ['', null],
  ['constructor', 'Other'],
  ['EmailSignin', 'EmailSignin'],
  [['EmailSignin'], null],
])('the error code %j is understood as %s', (code, expected) => {
  expect(signInError(code)).toBe(expected)
})

it('leads the mailed link to the page with the button, and keeps where to return to', () => {
  const back = encodeURIComponent(`${origin}/technologies/go#point-1`)
  const link = new URL(
    confirmLink(`${origin}/api/auth/callback/email?callbackUrl=${back}&token=t&email=a%2Bb%40c.de`),
  )
  expect(link.pathname).toBe('/sign-in/confirm')
  expect(Object.fromEntries(link.searchParams)).toEqual({
    token: 't',
    email: 'a+b@c.de',
    returnTo: '/technologies/go#point-1',
  })
})

it('forgets a place to return to that is not ours', () => {
  const link = confirmLink(
    `${origin}/api/auth/callback/email?callbackUrl=https%3A%2F%2Fevil.example%2F&token=t&email=a`,
  )
  expect(link).toBe(`${origin}/sign-in/confirm?token=t&email=a`)
})
