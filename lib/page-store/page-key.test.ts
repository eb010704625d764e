import { describe, expect, it } from 'vitest'
import { keyText, pageKeyOf } from './page-key'

const keyOf = (url: string, headers: Record<string, string> = {}, method = 'GET') => {
  const key = pageKeyOf({ url, headers, method })
  return key && `${keyText(key)}${key.kept ? '' : ' (not kept)'}`
}

describe('the key of a request', () => {
  it.each([
    '/',
    '/technologies/rust',
    '/technologies/c-sharp/comments/2',
    '/technologies/rust/versions',
    '/technologies/c-sharp/comments/newest/1',
    '/comments/7be1b19d-2650-42a6-ad81-5d77372d04c4',
    '/comments/7be1b19d-2650-42a6-ad81-5d77372d04c4/versions',
    '/comments/7be1b19d-2650-42a6-ad81-5d77372d04c4/versions/2',
    '/ranks/2',
    '/kinds/framework',
    '/kinds/framework/2',
    '/languages/c-sharp/2',
    '/languages/c-sharp',
    '/editions',
    '/editions/2024',
    '/compare',
    '/compare/django',
    '/compare/django-vs-flask',
    '/compare/c-sharp-vs-django-vs-node-js-vs-rust',
    '/how-ranking-works',
    '/points/0f0e0d0c-0b0a-4908-8706-050403020100',
    '/moderation/log',
    '/moderation/log/2',
    '/members/ada_l-1',
    '/members/ada/comments/2',
    '/privacy',
    '/shortcuts',
    '/terms',
    '/problems/not-found',
    '/developers',
    '/developers/votes',
  ])('of the page %s is its address, whatever the query', (path) => {
    expect(keyOf(path)).toBe(`page ${path}`)
    expect(keyOf(`${path}?utm_source=x`, {}, 'HEAD')).toBe(`page ${path}`)
  })

  it.each([
    '/og/ranking.png',
    '/og/technologies/rust.png',
    '/og/compare/django-vs-flask.png',
    '/og/kinds/framework.png',
    '/og/languages/c-sharp.png',
    '/og/editions/2024.png',
  ])('of the picture %s is its address, whatever the query', (path) => {
    expect(keyOf(`${path}?v=2`)).toBe(`file ${path}`)
  })

  it.each([
    '/sign-in',
    '/settings',
    '/mailbox',
    '/drafts/1',
    '/technologies/rust/your-votes',
    '/technologies/rust/suggest',
    '/points/0f0e0d0c-0b0a-4908-8706-050403020100/suggest',
    '/points/1',
    '/suggest',
    '/suggestions',
    '/moderation',
    '/moderation/log/full',
    '/moderation/members',
    '/decisions/7be1b19d-2650-42a6-ad81-5d77372d04c4',
    '/report/comment/7be1b19d-2650-42a6-ad81-5d77372d04c4',
    '/suspended',
    '/technologies/rust/explanation',
    '/members/ada/avatar.svg',
    '/members/ada/comments/0',
    '/settings/tokens',
    '/compare?t=django&t=flask',
    '/compare?choose&t=django',
    '/compare/',
    '/compare/-vs-django',
    '/compare/Django-vs-flask',
    `/compare/${'a'.repeat(253)}`,
    '/technologies/rust/',
    '//',
    '/technologies//rust',
    '/Technologies/rust',
    '/technologies/Rust',
    '/technologies/%72ust',
    '/editions/24',
    '/technologies/rust/comments/0',
    '/technologies/rust/comments/newest',
    '/technologies/rust/comments/oldest/1',
    '/comments/7be1b19d',
    '/technologies/rust/comments/01',
    `/technologies/${'a'.repeat(61)}`,
    '/technologies/-a',
    '/technologies/a.b',
    '/api/v1/me',
    '/api/v1/me/technologies/rust',
    '/api/auth/session',
    '/api/v1/points/1/vote',
    '/technologies/rust\n',
    '/_next/static/a.js',
  ])('does not exist for %j', (path) => {
    expect(keyOf(path)).toBeNull()
  })

  it.each([
    '/robots.txt',
    '/llms.txt',
    '/.well-known/security.txt',
    '/manifest.webmanifest',
    '/offline',
    '/sitemap.xml',
    '/sitemaps/2.xml',
    '/feed.atom',
    '/feed.json',
    '/technologies/c-sharp/comments.atom',
    '/technologies/c-sharp/comments.json',
    '/badges/c-sharp.svg',
    '/index.md',
    '/technologies/c-sharp.md',
    '/technologies/c-sharp/comments/newest/2.md',
    '/editions/2024.md',
    '/moderation/log/2.md',
  ])('of the file %s is its address, whatever the query and whoever asks', (path) => {
    expect(keyOf(path)).toBe(`file ${path}`)
    expect(keyOf(`${path}?utm_source=x`, { rsc: '1' }, 'HEAD')).toBe(`file ${path}`)
  })

  it.each([
    '/.md',
    '/settings.md',
    '/sign-in.md',
    '/technologies/rust/your-votes.md',
    '/twins/privacy',
    '/index.md.md',
    '/sitemaps/0.xml',
    '/sitemaps/x.xml',
    '/feed.rss',
    '/badges/Rust.svg',
    '/badges/a.b.svg',
    '/feedXatom',
  ])('does not exist for the file %j', (path) => {
    expect(keyOf(path)).toBeNull()
  })

  it('of a client navigation is its own, and of a prefetch none', () => {
    expect(keyOf('/editions?_rsc=1a-b_', { rsc: '1', 'next-router-state-tree': 'x' })).toBe(
      'rsc /editions?_rsc',
    )
    expect(keyOf('/editions?_rsc=1&a=b', { rsc: '1' })).toBeNull()
    expect(keyOf('/editions', { rsc: '1' })).toBeNull()
    expect(keyOf('/editions?_rsc=1', { rsc: '1', 'next-router-prefetch': '1' })).toBeNull()
    expect(keyOf('/editions?_rsc=1', { rsc: '1', 'next-router-segment-prefetch': '/_tree' })).toBeNull()
    expect(keyOf('/editions?_rsc=1', { rsc: 'x' })).toBeNull()
  })

  it('of a free query is not kept, and holds all of it', () => {
    expect(keyOf('/decide?a')).toBe('page /decide?a (not kept)')
    expect(keyOf('/decide?performance=lot&cons=safety')).toBe(
      'page /decide?performance=lot&cons=safety (not kept)',
    )
    expect(keyOf('/search?q=djan')).toBe('page /search?q=djan (not kept)')
    expect(keyOf('/decide.md?at=2026-11-24')).toBe('page /decide.md?at=2026-11-24 (not kept)')
    expect(keyOf('/decide?safety=lot&_rsc=1a', { rsc: '1' })).toBe('rsc /decide?safety=lot&_rsc (not kept)')
    expect(keyOf('/decide?safety=lot', { rsc: '1' })).toBeNull()
    expect(keyOf('/decide?_rsc=1', { rsc: '1', 'next-router-prefetch': '1' })).toBeNull()
    expect(keyOf('/api/v1/decide?safety=lot')).toBe('api /api/v1/decide?safety=lot (not kept)')
  })

  it('of the form alone, before anything is asked, is kept', () => {
    expect(keyOf('/decide')).toBe('page /decide')
    expect(keyOf('/decide?')).toBe('page /decide')
    expect(keyOf('/decide?_rsc=1a', { rsc: '1' })).toBe('rsc /decide?_rsc')
  })

  it('of an API read with a free query is not kept', () => {
    expect(keyOf('/api/v1/ranking')).toBe('api /api/v1/ranking')
    expect(keyOf('/api/v1/technologies/rust/comments?')).toBe('api /api/v1/technologies/rust/comments')
    expect(keyOf('/api/v1/technologies/rust/explanation')).toBe('api /api/v1/technologies/rust/explanation')
    expect(keyOf('/api/v1/technologies/rust/history')).toBe('api /api/v1/technologies/rust/history')
    expect(keyOf('/api/v1/technologies/rust/similar-points?title=fast')).toBe(
      'api /api/v1/technologies/rust/similar-points?title=fast (not kept)',
    )
    expect(keyOf('/api/v1/compare/django-vs-flask')).toBe('api /api/v1/compare/django-vs-flask')
    expect(keyOf('/api/v1/search?q=djan')).toBe('api /api/v1/search?q=djan (not kept)')
    expect(keyOf('/api/v1/export/ballots.ndjson')).toBeNull()
  })

  it.each([
    ['/ranking?utm_source=x&at=2026-11-01', '/ranking?at=2026-11-01'],
    ['/technologies?limit=5', '/technologies?limit=5'],
    ['/technologies?language=c-sharp&kind=framework', '/technologies?kind=framework&language=c-sharp'],
    [
      '/technologies/rust/comments?order=newest&limit=100',
      '/technologies/rust/comments?limit=100&order=newest',
    ],
    ['/technologies/rust/comments?%6Frder=helpful', '/technologies/rust/comments?order=helpful'],
    ['/technologies/rust?utm_source=x', '/technologies/rust'],
    ['/technologies/rust/history?from=x', '/technologies/rust/history'],
    ['/openapi.json?v=2', '/openapi.json'],
  ])(
    'of the API read %s is %s: an allowed query in one order, without what the read does not know',
    (asked, kept) => {
      expect(keyOf(`/api/v1${asked}`)).toBe(`api /api/v1${kept}`)
    },
  )

  it.each([
    '/ranking?at=yesterday',
    '/ranking?at=2026-11-01&at=2026-11-02',
    '/technologies?q=rust',
    '/technologies?kind=Framework',
    '/technologies?limit=101',
    '/technologies?limit=05',
    '/technologies?limit=5&cursor=Mw',
    '/technologies/rust/comments?order=oldest',
    '/technologies/rust/comments?cursor=x',
    '/similar-technologies?name=x',
    '/decide?utm_source=x',
  ])('of the API read %s holds all of it, and its answer is not kept', (asked) => {
    expect(keyOf(`/api/v1${asked}`)).toBe(`api /api/v1${asked} (not kept)`)
  })

  it('does not exist for a write or an action', () => {
    expect(keyOf('/', {}, 'POST')).toBeNull()
    expect(keyOf('/', { 'next-action': 'a' })).toBeNull()
  })
})
