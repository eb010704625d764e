import { type Asked, type Load, load } from '../load/load'
import { processorSeconds } from './process-cost'

export type Target = Asked & {
  name: string
  /** The process whose processor time, with all that it started, the answers cost. */
  pid: number
  /** So many times longer bursts, for what answers a few requests a second only. */
  times?: number
  /** Answers in another way than by HTTP; given the connections and the seconds. */
  measure?: (connections: number, seconds: number) => Promise<Load>
}
export type Burst = Load & {
  target: string
  connections: number
  perSecond: number
  /** Microseconds of the server's processor for one answer. */
  processorUs: number
}

type Plan = { connections: number[]; rounds: number; seconds: number; note?: (burst: Burst) => void }

/**
 * Short bursts against the targets in turn, the order turned round in each round: whatever else the machine does hits
 * all of them alike. One burst of each comes first and is not counted.
 */
export async function alternate(
  targets: Target[],
  { connections, rounds, seconds, note }: Plan,
): Promise<Burst[]> {
  const bursts: Burst[] = []
  for (const count of connections) {
    for (const target of targets) await burst(target, count, seconds)
    for (let round = 0; round < rounds; round++)
      for (const target of round % 2 === 0 ? targets : targets.toReversed()) {
        const measured = await burst(target, count, seconds)
        bursts.push(measured)
        note?.(measured)
      }
  }
  return bursts
}

async function burst(target: Target, connections: number, seconds: number): Promise<Burst> {
  const before = processorSeconds(target.pid)
  const length = seconds * (target.times ?? 1)
  const measured = await (target.measure?.(connections, length) ?? load(target, connections, length))
  if (measured.requests === 0 || measured.failed > measured.requests / 100)
    throw new Error(`${target.name} answered ${measured.requests} requests, ${measured.failed} of them badly`)
  const used = processorSeconds(target.pid) - before
  // A slow server still works on what the client gave up at the end of the burst.
  if (target.times)
    await fetch(target.url, { headers: target.headers }).then((response) => response.arrayBuffer())
  return {
    ...measured,
    target: target.name,
    connections,
    perSecond: measured.requests / measured.seconds,
    processorUs: (used * 1e6) / measured.requests,
  }
}
