import type { Browser, BrowserContext } from '@playwright/test'
import { noPageBreaksItsPolicy } from './crawl'
import { nobodyIsLedElsewhere } from './foreign-hosts'
import { everyAnswerHasItsHeaders } from './headers'
import { noStoredScriptRuns } from './hostile/stored-scripts'
import { observatoryIsContent } from './observatory'
import type { Result } from './result'
import { signedInAt } from './signed-in'
import type { TlsSite } from './start-tls-site'
import { everybodysPageIsTheSame, nextReadersPageIsTheSame } from './unkeyed'

export type Bench = { site: TlsSite; browser: Browser; buildDir: string; tell(words: string): void }
type Check = (bench: Bench) => Promise<Result[]>

const SCANNED = [
  ...[
    '/',
    '/technologies/django',
    '/compare/django-vs-flask',
    '/editions/2024',
    '/decide',
    '/search?q=django',
  ],
  ...['/how-ranking-works', '/developers', '/moderation/log', '/sign-in', '/settings', '/nowhere'],
  ...['/technologies/not-there', '/nowhere.png', '/%01', '/_next/image', '/offline', '/api/v1/ranking'],
  ...['/api/v1/nowhere', '/api/v1/me', '/api/metrics', '/feed.atom', '/theme.js', '/index.md'],
]

const headers: Check = async ({ site }) => [
  await everyAnswerHasItsHeaders(site.origin),
  await everyAnswerHasItsHeaders(site.innerOrigin, site.origin),
]

const observatory: Check = async ({ site, tell }) => {
  const { result, scans } = await observatoryIsContent(site, SCANNED)
  for (const { path, status, score, grade } of scans) tell(`  ${path} (${status}): ${score}, ${grade}`)
  return [result]
}

const crawl: Check = async ({ site, browser }) => {
  const open = () => browser.newContext({ baseURL: site.origin, ignoreHTTPSErrors: true })
  const admin = await signedInAt(site, 'ADMIN')
  const asAdmin = async () => {
    const context = await open()
    await context.addCookies(admin.cookies)
    return context
  }
  const pair = async (make: () => Promise<BrowserContext>) => ({
    context: await make(),
    planted: await make(),
  })
  return [
    await noPageBreaksItsPolicy('signed out', await pair(open), [
      '/',
      '/sign-in',
      '/nowhere',
      '/search',
      '/shortcuts',
    ]),
    await noPageBreaksItsPolicy('an administrator', await pair(asAdmin), [
      ...['/settings', '/', '/moderation', '/admin', '/notifications', '/suggest', '/editions/close'],
      ...['/technologies/django/your-votes', '/technologies/django/suggest', '/moderation/flags', '/nowhere'],
    ]),
  ]
}

/** Every check by its name. */
export const browserChecks: Record<string, Check> = {
  ...{ headers, observatory, crawl },
  hosts: async ({ site }) => [await nobodyIsLedElsewhere(site)],
  unkeyed: async ({ site }) => [await nextReadersPageIsTheSame(site), await everybodysPageIsTheSame(site)],
  scripts: async ({ browser, buildDir }) => [await noStoredScriptRuns({ browser, buildDir })],
}
