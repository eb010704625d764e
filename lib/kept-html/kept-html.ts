import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { FunctionComponent, ReactElement } from 'react'

type ToHtml = (element: ReactElement) => string
type Place = { toHtml: ToHtml; kept: LRUCache<string, string>; ids: WeakMap<object, number>; count: number }

/** Enough for the rows, points and sections of some thousand technologies; the least used go first. */
const MOST_CHARACTERS = 16 * 1024 * 1024

// Server and app are two module graphs in one process (see rendering.ts). In Next's own, React can only describe HTML.
const symbol = Symbol.for('backboard.kept-html')
const place = globalThis as unknown as Record<symbol, Place | undefined>

/** The server's side: how an element becomes HTML. Without it, while developing and in tests, there is none. */
export function offerKeptHtml(toHtml: ToHtml) {
  const kept = new LRUCache<string, string>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (html) => html.length + 100,
  })
  place[symbol] = { toHtml, kept, ids: new WeakMap(), count: 0 }
}

/**
 * The HTML of a component that follows from its props alone, made once for the same props; null where nobody makes it.
 * Neither it nor what it is made of may wait for anything, use a hook or live in the browser, and its props are JSON.
 */
export function keptHtml<P extends object>(component: FunctionComponent<P>, props: P): string | null {
  const at = place[symbol]
  if (!at) return null
  const name = `${idOf(at, component)} ${createHash('sha1').update(JSON.stringify(props)).digest('base64')}`
  const known = at.kept.get(name)
  if (known !== undefined) return known
  const html = at.toHtml(component(props) as ReactElement)
  at.kept.set(name, html)
  return html
}

/** By the function itself: its name is not unique, least of all in a build. */
function idOf(at: Place, component: object): number {
  const known = at.ids.get(component)
  if (known !== undefined) return known
  at.ids.set(component, ++at.count)
  return at.count
}
