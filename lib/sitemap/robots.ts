/**
 * What crawlers have no use for: pages of one visitor, forms, answers to free questions. Paths begin so; `*` is any
 * text. A test holds this against every page of the site.
 */
export const closedToRobots = [
  '/admin',
  '/api/',
  '/compare?',
  '/decide?',
  '/decisions/',
  '/drafts/',
  '/editions/close',
  '/mailbox',
  '/moderation',
  '/notifications',
  '/offline',
  '/points/*/suggest',
  '/report/',
  '/search',
  '/settings',
  '/sign-in',
  '/suggest',
  '/suspended',
  '/technologies/*/suggest',
  '/technologies/*/your-votes',
  '/unsubscribe/',
]
// The log that everybody reads, but not the moderators' own below it.
const open = ['/api/v1/openapi.json', '/moderation/log']
const closedAgain = ['/moderation/log/full']

/** `/robots.txt`; the longer rule wins (RFC 9309). */
export function robotsText(origin: string): string {
  const rules = [
    ...closedToRobots.map((path) => `Disallow: ${path}`),
    ...open.map((path) => `Allow: ${path}`),
    ...closedAgain.map((path) => `Disallow: ${path}`),
  ]
  return `User-agent: *\n${rules.join('\n')}\n\nSitemap: ${origin}/sitemap.xml\n`
}
