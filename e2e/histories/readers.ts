import type { Read, Write } from '@/testing/histories/log'
import { type Address, statesIn } from './addresses'
import { any, chance } from './any'

type Reading = {
  origins: string[]
  addresses: Address[]
  writes: Write[]
  reads: Read[]
  isOver: () => boolean
}
type Kept = { etag: string; text: string }

/** Reads at random, half of the time as a browser that has an answer already, and notes what was seen. */
export async function readOn({ origins, addresses, writes, reads, isOver }: Reading) {
  const kept = new Map<string, Kept>()
  while (!isOver()) {
    const process = Math.floor(Math.random() * origins.length)
    const address = any(addresses)
    const had = chance(0.5) ? kept.get(address.path) : undefined
    const begin = performance.now()
    const answer = await ask(`${origins[process]}${address.path}`, address, had)
    // A process that was killed answers nothing for a while.
    if (!answer) continue
    const end = performance.now()
    kept.set(address.path, answer)
    const sent = new Set(writes.flatMap(({ state }) => state?.name ?? []))
    const counts = address.counts(answer.text)
    const states = statesIn(answer.text, address, sent)
    reads.push({ process, address: address.path, begin, end, counts, states })
  }
}

async function ask(url: string, { headers }: Address, had: Kept | undefined): Promise<Kept | null> {
  try {
    const response = await fetch(url, { headers: { ...headers, ...(had && { 'if-none-match': had.etag }) } })
    const text = await response.text()
    if (response.status === 304 && had) return had
    // Too busy, or its database is away: that is no answer, and none is promised.
    if (response.status === 503) return null
    if (response.status !== 200) throw new WrongAnswer(`${url}: ${response.status}`)
    return { etag: response.headers.get('etag') as string, text }
  } catch (error) {
    if (error instanceof WrongAnswer) throw error
    return null
  }
}

class WrongAnswer extends Error {}
