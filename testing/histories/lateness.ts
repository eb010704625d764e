import type { Log } from './log'
import { writesOf } from './writes-of'

/**
 * How long after an acknowledgement by another process each answer began that did not show it yet, in milliseconds,
 * the latest last. Empty where every answer showed all that was acknowledged anywhere.
 */
export function lateness(log: Log): number[] {
  const writes = writesOf(log)
  const found: number[] = []
  for (const read of log.reads) {
    const late = [
      ...Object.entries(read.counts).map(([name, number]) => {
        const ends = writes.ofCount(name).flatMap(({ end }) => end ?? [])
        return read.begin - (ends.sort((a, b) => a - b)[number] ?? read.begin)
      }),
      ...Object.entries(read.states).map(([name, shows]) => {
        const texts = writes.ofState(name)
        const shown = texts.findLastIndex((text) => text.shows === shows)
        return read.begin - (texts[shown + 1]?.write?.end ?? read.begin)
      }),
    ]
    const latest = Math.max(0, ...late)
    if (latest > 0) found.push(latest)
  }
  return found.sort((a, b) => a - b)
}
