import { createHash } from 'node:crypto'
import { fromHtml } from 'hast-util-from-html'
import type { Answer } from './ask-raw'
import { toElements } from './elements'

const EVERYWHERE: Record<string, RegExp> = {
  'content-security-policy': /./,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^strict-origin-when-cross-origin$/,
  'permissions-policy': /\bcamera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-frame-options': /^DENY$/,
}
const BY_HTTPS = { 'strict-transport-security': /^max-age=31536000$/ }
/** What other sites may show. */
const SHOWN_ELSEWHERE = /^\/(?:badges|og)\//

type Told = Pick<Answer, 'status' | 'headers'> & { body?: Buffer }

/** What is wrong with the headers of an answer; an empty list when nothing is. */
export function wrongHeaders(path: string, { status, headers, body }: Told, isHttps: boolean): string[] {
  const expected: Record<string, RegExp> = { ...EVERYWHERE, ...(isHttps && BY_HTTPS) }
  if (SHOWN_ELSEWHERE.test(path) && [200, 304].includes(status))
    expected['cross-origin-resource-policy'] = /^cross-origin$/
  const wrong = Object.entries(expected).flatMap(([name, form]) => {
    const value = [headers[name] ?? ''].flat().join(', ')
    return form.test(value) ? [] : [`${path} (${status}): ${name} is “${value}”`]
  })
  for (const name of ['x-powered-by', 'x-nextjs-cache', 'x-nextjs-prerender'])
    if (headers[name] !== undefined) wrong.push(`${path} (${status}): ${name} is told`)
  const policy = String(headers['content-security-policy'] ?? '')
  const isPage = String(headers['content-type']).startsWith('text/html')
  return [
    ...wrong,
    ...wrongPolicy(policy, isPage ? (body?.toString() ?? '') : '').map(
      (what) => `${path} (${status}): ${what}`,
    ),
  ]
}

/** What a policy allows that it must not, and what of its page it would block. */
function wrongPolicy(policy: string, html: string): string[] {
  const directives = new Map(
    policy.split(';').map((each) => {
      const [name = '', ...sources] = each.trim().split(/\s+/)
      return [name, sources] as const
    }),
  )
  const wrong: string[] = []
  const only = (name: string, form: RegExp) => {
    const sources = directives.get(name) ?? []
    for (const source of sources) if (!form.test(source)) wrong.push(`${name} allows ${source}`)
    return sources
  }
  for (const name of ['default-src', 'base-uri', 'frame-ancestors'])
    if (only(name, /^'none'$/).length !== 1) wrong.push(`${name} is not 'none'`)
  const scripts = only('script-src', /^(?:'self'|'sha256-[\w+/]{43}='|'nonce-[\w+/]{22}==')$/)
  only('style-src', /^(?:'self'|'sha256-[\w+/]{43}=')$/)
  only('img-src', /^(?:'self'|data:)$/)
  only('connect-src', /^'self'$/)
  if (directives.get('form-action') === undefined) wrong.push('form-action is not there')
  if (scripts.length > 0 && directives.get('require-trusted-types-for')?.join() !== "'script'")
    wrong.push('Trusted Types are not asked for')
  return [...wrong, ...blockedIn(html, scripts, directives.get('style-src') ?? [])]
}

/** Inline scripts without a hash or nonce, handlers and styles in attributes: a browser would not run them. */
function blockedIn(html: string, scripts: string[], styles: string[]): string[] {
  const wrong: string[] = []
  for (const { tagName, properties, text } of toElements(fromHtml(html))) {
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const isInline = properties.src === undefined && !/json|importmap/.test(String(properties.type ?? ''))
    if (tagName === 'script' && isInline && text !== '')
      if (!scripts.includes(hash) && !scripts.includes(`'nonce-${properties.nonce}'`))
        wrong.push(`an inline script is blocked: ${text.slice(0, 60)}`)
    if (tagName === 'style' && !styles.includes(hash)) wrong.push('an inline style is blocked')
    for (const name of Object.keys(properties))
      if (/^(?:on|style$|srcdoc$)/i.test(name)) wrong.push(`<${tagName}> has the attribute ${name}`)
  }
  return wrong
}
