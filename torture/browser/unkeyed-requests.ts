import type { Asked } from './ask-raw'

export const MARK = 'unmistakable-7f3a'
const one = (name: string, value = MARK): Asked => ({ headers: { [name]: value } })

/** What a request may say besides its address, and that nobody else's page may follow: more than forty of them. */
export const UNKEYED: Asked[] = [
  ...[
    'x-forwarded-host',
    'x-forwarded-scheme',
    'x-forwarded-proto',
    'x-forwarded-port',
    'x-forwarded-prefix',
  ].map((name) => one(name)),
  ...[
    'x-host',
    'x-original-url',
    'x-rewrite-url',
    'x-original-host',
    'x-http-method-override',
    'x-method',
  ].map((name) => one(name)),
  ...[
    'forwarded',
    'via',
    'x-real-ip',
    'cf-connecting-ip',
    'true-client-ip',
    'x-client-ip',
    'fastly-client-ip',
  ].map((name) => one(name)),
  ...[
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-middleware-prefetch',
    'x-nextjs-data',
    'x-matched-path',
  ].map((name) => one(name)),
  ...[
    'x-invoke-path',
    'x-invoke-status',
    'x-invoke-query',
    'x-prerender-revalidate',
    'x-now-route-matches',
  ].map((name) => one(name)),
  ...['next-url', 'next-resume', 'x-vercel-ip-country', 'x-backboard-nonce', 'content-security-policy'].map(
    (name) => one(name),
  ),
  ...[
    'accept-language',
    'user-agent',
    'referer',
    'origin',
    'dnt',
    'sec-fetch-site',
    'save-data',
    'purpose',
  ].map((name) => one(name)),
  ...['x-csrf-token', 'x-requested-with', 'x-wap-profile', 'sec-ch-ua', 'x-amzn-trace-id'].map((name) =>
    one(name),
  ),
  ...['theme', 'lang', '__prerender_bypass', '__next_preview_data', 'NEXT_LOCALE', 'analytics'].map((name) =>
    one('cookie', `${name}=${MARK}`),
  ),
  one('accept', 'application/json'),
  one('range', 'bytes=0-10'),
  one('if-modified-since', new Date().toUTCString()),
  one('cache-control', 'no-cache'),
]
export const PARAMETERS = [
  'utm_source',
  'fbclid',
  'callbackUrl',
  '_rsc',
  '__nextLocale',
  'amp',
  'nxtPslug',
  'x',
]
export const PATHS = [
  '/',
  '/technologies/django',
  '/technologies/django.md',
  '/nowhere/at-all',
  '/feed.atom',
  '/api/v1/ranking',
]
