import type { Log, Write } from './log'

export type Text = { shows: string | null; write: Write | null }

/** The writes of a log by what they change. */
export function writesOf({ writes }: Log) {
  const counts = new Map<string, Write[]>()
  const states = new Map<string, Text[]>()
  for (const write of writes) {
    for (const name of write.counts ?? []) listAt(counts, name, []).push(write)
    if (!write.state) continue
    const { name, shows } = write.state
    // Nothing was there before the first.
    listAt(states, name, [{ shows: null, write: null }]).push({ shows, write })
  }
  return {
    ofCount: (name: string): Write[] => counts.get(name) ?? [],
    ofState: (name: string): Text[] => states.get(name) ?? [{ shows: null, write: null }],
  }
}

function listAt<T>(lists: Map<string, T[]>, name: string, first: T[]): T[] {
  const list = lists.get(name) ?? first
  lists.set(name, list)
  return list
}
