import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/**
 * Gives an answer the headers that it lacks when its head is written. Set before, they would win over those of the
 * route: Next adds a route's header only where there is none yet.
 */
export function fillHeaders(res: ServerResponse, headers: Record<string, string>): void {
  const write = res.writeHead
  res.writeHead = ((status: number, ...rest: unknown[]) => {
    const given = rest.find((value) => typeof value === 'object') as OutgoingHttpHeaders | undefined
    for (const [name, value] of namedIn(given)) if (value !== undefined) res.setHeader(name, value)
    for (const [name, value] of Object.entries(headers)) if (!res.hasHeader(name)) res.setHeader(name, value)
    const message = rest.filter((value) => typeof value === 'string') as [string?]
    return write.call(res, status, ...(message as []))
  }) as ServerResponse['writeHead']
}

/** The headers given to `writeHead`, which takes an object or a flat list of names and values. */
function namedIn(given: OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined) {
  if (!Array.isArray(given)) return Object.entries(given ?? {})
  return given.flatMap((name, i): [string, OutgoingHttpHeader | undefined][] =>
    i % 2 === 0 ? [[String(name), given[i + 1]]] : [],
  )
}
