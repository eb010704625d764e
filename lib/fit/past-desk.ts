import { setTimeout as sleep } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { NoEvidence } from './evidence-at-queries'
import type { Evidence } from './evidence-schema'

export type Asked = Evidence | Exclude<NoEvidence, 'BUSY' | 'READING'>

/** Points of all moments that are kept: some dozens of moments of a usual list, one or two of the largest. */
const MOST_POINTS = 100_000
const MOST_WAITING = 8

type Desk = { kept: LRUCache<string, Evidence>; running: Map<string, Promise<Asked>>; last: Promise<unknown> }

// One a process, whichever of Next's bundles asks.
const place = globalThis as { [key: symbol]: Desk | undefined }
const KEY = Symbol.for('backboard.past-desk')

/** So long a reader waits; what takes longer is read on, and is there when they come again. */
const PATIENCE_MS = 2000

/**
 * Evidence of the past, which never changes, so that it may be kept. Reading it may go through the whole log, and any
 * moment may be asked for: one is read at a time, a few wait, the others are told to come again.
 */
export async function askPast(
  name: string,
  read: () => Promise<Asked>,
  patienceMs = PATIENCE_MS,
): Promise<Asked | 'BUSY' | 'READING'> {
  place[KEY] ??= {
    kept: new LRUCache({ maxSize: MOST_POINTS, sizeCalculation: sizeOf }),
    running: new Map(),
    last: Promise.resolve(),
  }
  const desk = place[KEY]
  const kept = desk.kept.get(name)
  if (kept) return kept
  if (!desk.running.has(name) && desk.running.size > MOST_WAITING) return 'BUSY'
  const asked = desk.running.get(name) ?? begin(desk, name, read)
  const enough = new AbortController()
  try {
    return await Promise.race([asked, sleep(patienceMs, 'READING' as const, { signal: enough.signal })])
  } finally {
    enough.abort()
  }
}

function begin(desk: Desk, name: string, read: () => Promise<Asked>): Promise<Asked> {
  const asked = desk.last
    .then(read)
    .then((found) => {
      if (typeof found !== 'string') desk.kept.set(name, found)
      return found
    })
    .finally(() => desk.running.delete(name))
  desk.running.set(name, asked)
  desk.last = asked.catch(() => {})
  return asked
}

const sizeOf = ({ technologies }: Evidence) =>
  technologies.reduce((size, { points }) => size + 1 + points.length, 1)
