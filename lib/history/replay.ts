type About = { technologyId: string }
type Voter = { voterId: string }
type Point = About & { pointId: string }
/** What the log says, one entry after the other; `value` as docs/ranking.md lists it. */
export type LogEntry =
  | ({ kind: 'VOTE'; value: number } & Voter & Point)
  | ({ kind: 'VERDICT' | 'ASIDE'; value: number } & Voter & About)
  | ({ kind: 'STANDING'; value: number } & Voter)
  | ({ kind: 'POSITION'; value: number | null } & About)
  | ({ kind: 'LISTED'; value: number } & About)
  | ({ kind: 'POINT'; value: number } & Point)

/** What holds after the entries applied so far. */
export type Replayed = {
  listed: Set<string>
  positions: Map<string, number | null>
  /** The technology of each active point. */
  points: Map<string, string>
  votes: Map<string, Map<string, number>>
  verdicts: Map<string, Map<string, number>>
  suspended: Set<string>
  aside: Map<string, Set<string>>
}

export const nothingSaid = (): Replayed => ({
  listed: new Set(),
  positions: new Map(),
  points: new Map(),
  votes: new Map(),
  verdicts: new Map(),
  suspended: new Set(),
  aside: new Map(),
})

export function applyEntry(state: Replayed, entry: LogEntry): void {
  switch (entry.kind) {
    case 'VOTE':
      put(entryOf(state.votes, entry.voterId, newMap), entry.pointId, entry.value)
      break
    case 'VERDICT':
      put(entryOf(state.verdicts, entry.voterId, newMap), entry.technologyId, entry.value)
      break
    case 'STANDING':
      have(state.suspended, entry.voterId, entry.value === 0)
      break
    case 'ASIDE':
      have(entryOf(state.aside, entry.voterId, newSet), entry.technologyId, entry.value === 1)
      break
    case 'LISTED':
      have(state.listed, entry.technologyId, entry.value === 1)
      break
    case 'POSITION':
      state.positions.set(entry.technologyId, entry.value)
      break
    case 'POINT':
      if (entry.value === 1) state.points.set(entry.pointId, entry.technologyId)
      else state.points.delete(entry.pointId)
  }
}

const newMap = () => new Map<string, number>()
const newSet = () => new Set<string>()

/** The value of the key, made when there is none. */
export function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

function put(map: Map<string, number>, key: string, value: number) {
  if (value === 0) map.delete(key)
  else map.set(key, value)
}

function have(set: Set<string>, key: string, has: boolean) {
  if (has) set.add(key)
  else set.delete(key)
}
