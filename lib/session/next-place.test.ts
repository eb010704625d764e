import { expect, it } from 'vitest'
import { nextPlace } from './next-place'
import { signInError } from './sign-in-errors'

const origin = 'http://localhost:3000'

it.each([
  [null, { kind: 'ERROR', error: 'Other' }],
  [`${origin}/technologies/go?x=1#point-1`, { kind: 'PATH', path: '/technologies/go?x=1#point-1' }],
  [`${origin}/api/auth/verify-request?type=email`, { kind: 'ERROR', error: 'Other' }],
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
  ['OAuthSignin', 'OAuthSignin'],
  [['OAuthSignin'], null],
])('the error code %j is understood as %s', (code, expected) => {
  expect(signInError(code)).toBe(expected)
})
