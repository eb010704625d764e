import { createHash } from 'node:crypto'
import { inlineScriptsOf, isFrameworkScript } from './inline-scripts'

/** For all that is no page: it needs nothing, leads nowhere and stands in no frame. */
export const NOTHING_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** For the service worker: what it fetches is held to the policy that came with its script. */
export const WORKER_POLICY = `${NOTHING_POLICY}; connect-src 'self'`

function policy(scriptSources: string[], formTargets: string[] = []) {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scriptSources].join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // A text becomes HTML or a script's address only where public/theme.js lets it.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

export const sha256Source = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** For a page that everybody gets: the hashes of its own inline scripts that have the framework's shape. */
export function hashPolicy(html: string, report: (unknown: string) => void): string {
  const hashes = new Set<string>()
  for (const text of inlineScriptsOf(html)) {
    if (isFrameworkScript(text)) hashes.add(sha256Source(text))
    else report(text)
  }
  return policy([...hashes])
}

/** For a page made for one request; browsers hold redirects of a form to `formTargets` as well. */
export function noncePolicy(nonce: string, formTargets: string[] = []): string {
  return policy([`'nonce-${nonce}'`], formTargets)
}
