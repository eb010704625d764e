import { LRUCache } from 'lru-cache'
import type { ExpiryClock } from './expiry-clock'

/**
 * `pending` while it is read. Afterwards only the value is held: a promise would hold all that its render held, the
 * bytes of the whole answer included.
 */
type Kept = { tags: ReadonlySet<string>; since: number; pending: Promise<unknown> | null; value: unknown }
type Place = { clock: ExpiryClock; kept: LRUCache<string, Kept> }

/** The site's lists have some thousand parts. */
const MOST = 20_000

// Server and app are two module graphs in one process (see rendering.ts).
const symbol = Symbol.for('backboard.kept-values')
const place = globalThis as unknown as Record<symbol, Place | undefined>

/** The server's side. Without it, in scripts and while developing, everything is read as it is asked for. */
export function offerKeptValues(clock: ExpiryClock) {
  place[symbol] = { clock, kept: new LRUCache({ max: MOST }) }
}

/**
 * What many answers are made of, read once for all of them until a tag expires: what is too much to read for each. Whoever
 * shows it notes the same tags, and leaves the value as it is.
 */
export function keptValue<T>(name: string, tags: string[], read: () => Promise<T>): Promise<T> {
  const at = place[symbol]
  if (!at) return read()
  const known = at.kept.get(name)
  if (known && at.clock.isFresh(known)) return (known.pending ?? Promise.resolve(known.value)) as Promise<T>
  const value = read()
  keep(at, name, tags, value, at.clock.now)
  return value
}

/** So many values are read at once: a statement for all of a large site would be a long one. */
const AT_ONCE = 250

/** The same for many values: only those that have expired are read, some hundreds together. */
export async function keptValues<K extends string, T>(
  names: Map<K, { name: string; tags: string[] }>,
  read: (keys: K[]) => Promise<Map<K, T>>,
): Promise<Map<K, T>> {
  const at = place[symbol]
  if (!at) return read([...names.keys()])
  const found = new Map<K, Promise<T> | T>()
  const missing: K[] = []
  for (const [key, { name }] of names) {
    const known = at.kept.get(name)
    if (known && at.clock.isFresh(known)) found.set(key, (known.pending ?? known.value) as Promise<T> | T)
    else missing.push(key)
  }
  if (missing.length > 0) {
    const since = at.clock.now
    let before: Promise<unknown> = Promise.resolve()
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const some = missing.slice(from, from + AT_ONCE)
      const all = before.then(() => read(some))
      before = all
      for (const key of some) {
        const { name, tags } = names.get(key) as { name: string; tags: string[] }
        const value = all.then((values) => values.get(key) as T)
        keep(at, name, tags, value, since)
        found.set(key, value)
      }
    }
  }
  return new Map(await Promise.all([...found].map(async ([key, value]) => [key, await value] as const)))
}

function keep({ kept }: Place, name: string, tags: string[], pending: Promise<unknown>, since: number) {
  const entry: Kept = { tags: new Set(tags), since, pending, value: undefined }
  kept.set(name, entry)
  pending.then(
    (value) => {
      entry.value = value
      entry.pending = null
    },
    () => {
      if (kept.peek(name) === entry) kept.delete(name)
    },
  )
}
