// Addresses of people, and everything long enough to be a token, a link's secret or an id.
const ADDRESS = /[^\s"'`<>()[\]:,;]+@[^\s"'`<>()[\]:,;]+/g
const TOKEN = /[A-Za-z0-9_-]{20,}/g
const QUERY = /\?[^\s"'`]*/g
const CONTROL = /\p{Cc}+/gu

/** A sentence as it may stand in the log: on one line, without addresses of people, tokens and queries of addresses. */
export function redact(sentence: string): string {
  return sentence
    .replace(CONTROL, ' ')
    .replace(QUERY, '?…')
    .replace(ADDRESS, hideAddress)
    .replace(TOKEN, hideToken)
    .slice(0, 2000)
}

// A connection's `user@host` and a file of a package (`next@16/dist`) tell nothing of a person.
const hideAddress = (found: string) => (found.includes('/') ? found : '…@…')

/** Words joined by hyphens (`rate-limiter-flexible`), names in capitals (`ER_CON_COUNT`), migrations: no secrets. */
const hideToken = (found: string) =>
  /^[a-z]+(?:-[a-z]+)+$/.test(found) ||
  /^[A-Z]+(?:_[A-Z]+)+$/.test(found) ||
  /^\d{14}_[a-z_]+$/.test(found) ||
  /^[A-Za-z]+$/.test(found)
    ? found
    : '…'

/** The path of an address as it may stand in the log: no query, no handle, no secret. */
export function redactPath(address: string): string {
  const [path = ''] = address.split('?')
  return redact(path.replace(/^(\/(?:api\/v1\/)?(?:members|drafts|unsubscribe)\/)[^/]+/, '$1…'))
}
