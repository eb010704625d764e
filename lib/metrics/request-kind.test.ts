import { expect, it } from 'vitest'
import { requestKind } from './request-kind'

it.each([
  ['GET', '/', 'page'],
  ['GET', '/technologies/rust?utm_source=x', 'page'],
  ['GET', '/api/v1/ranking', 'api'],
  ['GET', '/api/v1/search?q=x', 'free-query'],
  ['GET', '/search?q=x', 'free-query'],
  ['GET', '/badges/rust.svg', 'file'],
  ['GET', '/_next/static/x.js', 'asset'],
  ['GET', '/api/v1/me/technologies/rust', 'me'],
  ['POST', '/api/auth/signin', 'auth'],
  ['PUT', '/api/v1/points/x/vote', 'write'],
  ['GET', '/api/v1/moderation/queue', 'other-api'],
  ['GET', '/sign-in', 'private-page'],
] as const)('%s %s is of the kind %s', (method, url, kind) => {
  expect(requestKind({ method, url, headers: {} })).toBe(kind)
})
