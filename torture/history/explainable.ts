import type { Outcome } from './outcome'

/** One write of a value to one place, such as a member's vote on a point. Moments are of one monotonic clock. */
export type Operation<T> = { value: T; outcome: Outcome; begin: number; end: number }

/**
 * The values that a place may hold once all is quiet: of each write that was done, unless another that was done began
 * after it had ended; of each whose outcome is unknown, which may happen late; and what was there before, when nothing
 * was surely done.
 */
export function explainable<T>(operations: Operation<T>[], before: T): Set<T> {
  const done = operations.filter(({ outcome }) => outcome === 'ok')
  const lastBegin = Math.max(...done.map(({ begin }) => begin))
  const last = done.filter(({ end }) => end >= lastBegin)
  const unknown = operations.filter(({ outcome }) => outcome === 'unknown')
  return new Set([...(done.length === 0 ? [before] : []), ...[...last, ...unknown].map(({ value }) => value)])
}

/** Writes by the place that they are about, and which of these hold what nobody can explain. */
export class Places<T> {
  private readonly operations = new Map<string, Operation<T>[]>()

  constructor(private readonly before: T) {}

  note(place: string, operation: Operation<T>) {
    const all = this.operations.get(place)
    if (all) all.push(operation)
    else this.operations.set(place, [operation])
  }

  get size() {
    return this.operations.size
  }

  /** @param held what is stored, by place; a place that is missing holds what was there before all */
  unexplained(held: ReadonlyMap<string, T>): string[] {
    return [...this.operations].flatMap(([place, operations]) => {
      const value = held.get(place) ?? this.before
      const possible = explainable(operations, this.before)
      return possible.has(value) ? [] : [`${place} holds ${value}, possible is ${[...possible].join(' or ')}`]
    })
  }
}
