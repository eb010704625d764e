import { LRUCache } from 'lru-cache'
import type { ExpiryClock } from './expiry-clock'
import { rendering } from './rendering'

/**
 * `pending` while it is read. Afterwards only the value is held: a promise would hold all that its render held, the
 * bytes of the whole answer included.
 */
type Kept = {
  tags: ReadonlySet<string> | null
  since: number
  pending: Promise<unknown> | null
  value: unknown
  /** Whether the replica is asked, and may fail. */
  isOnReplica: boolean
}
/** Tags that only the value knows (whose handle it shows) are a function of it. */
type Tags<T> = string[] | ((value: T) => string[])
type Place = { clock: ExpiryClock; kept: LRUCache<string, Kept>; parts: LRUCache<string, Kept> }

/** The site's lists have some thousand parts. */
const MOST = 20_000
/** Parts of single pages are larger, and the pages that votes make anew all the time are few. */
const MOST_PARTS = 300

// Server and app are two module graphs in one process (see rendering.ts).
const symbol = Symbol.for('backboard.kept-values')
const place = globalThis as unknown as Record<symbol, Place | undefined>

/** The server's side. Without it, in scripts and while developing, everything is read as it is asked for. */
export function offerKeptValues(clock: ExpiryClock) {
  place[symbol] = { clock, kept: new LRUCache({ max: MOST }), parts: new LRUCache({ max: MOST_PARTS }) }
}

/**
 * What many answers are made of, read once for all of them until a tag expires: what is too much to read for each. Whoever
 * shows it notes the same tags, and leaves the value as it is.
 */
export function keptValue<T>(name: string, tags: Tags<T>, read: () => Promise<T>): Promise<T> {
  const at = place[symbol]
  return at ? valueIn(at.kept, at, name, tags, read) : read()
}

/** The same for what a single page is made of, so that what makes it anew reads only what that changed. */
export function keptPart<T>(name: string, tags: Tags<T>, read: () => Promise<T>): Promise<T> {
  const at = place[symbol]
  return at ? valueIn(at.parts, at, name, tags, read) : read()
}

function valueIn<T>(
  kept: Place['kept'],
  at: Place,
  name: string,
  tags: Tags<T>,
  read: () => Promise<T>,
): Promise<T> {
  const known = kept.get(name)
  if (known && isRight(at, known)) return (known.pending ?? Promise.resolve(known.value)) as Promise<T>
  const since = readsSince(at)
  const isOnReplica = readsReplica()
  const value = read()
  keep(kept, name, tags, value, since, isOnReplica)
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
    if (known && isRight(at, known)) found.set(key, (known.pending ?? known.value) as Promise<T> | T)
    else missing.push(key)
  }
  if (missing.length > 0) {
    const since = readsSince(at)
    const isOnReplica = readsReplica()
    let before: Promise<unknown> = Promise.resolve()
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const some = missing.slice(from, from + AT_ONCE)
      const all = before.then(() => read(some))
      before = all
      for (const key of some) {
        const { name, tags } = names.get(key) as { name: string; tags: string[] }
        const value = all.then((values) => values.get(key) as T)
        keep(at.kept, name, tags, value, since, isOnReplica)
        found.set(key, value)
      }
    }
  }
  return new Map(await Promise.all([...found].map(async ([key, value]) => [key, await value] as const)))
}

/**
 * Until the value tells its tags, whatever expires may be one of them. Whoever reads the primary waits for nothing from
 * the replica: should it fail there, that render would fail, which has nothing left to try.
 */
function isRight({ clock }: Place, known: Kept): boolean {
  if (known.pending && known.isOnReplica && !readsReplica()) return false
  return hasTags(known) ? clock.isFresh(known) : !clock.deaf && !clock.expiredSince(known.since)
}
const hasTags = (known: Kept): known is Kept & { tags: ReadonlySet<string> } => known.tags !== null

const readsReplica = () => rendering.getStore()?.replica !== undefined

/** A render that may read the replica finds there what had changed when it began, and perhaps nothing since. */
function readsSince({ clock }: Place): number {
  const render = rendering.getStore()
  return render?.replica ? (render.since ?? clock.now) : clock.now
}

function keep<T>(
  kept: Place['kept'],
  name: string,
  tags: Tags<T>,
  pending: Promise<T>,
  since: number,
  isOnReplica: boolean,
) {
  const known = Array.isArray(tags) ? new Set(tags) : null
  const entry: Kept = { tags: known, since, pending, value: undefined, isOnReplica }
  kept.set(name, entry)
  pending.then(
    (value) => {
      if (!Array.isArray(tags)) entry.tags = new Set(tags(value))
      entry.value = value
      entry.pending = null
    },
    () => {
      if (kept.peek(name) === entry) kept.delete(name)
    },
  )
}
