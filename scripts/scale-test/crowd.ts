import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '@/testing/ask'
import type { Ledger } from '@/testing/ledger'
import type { Site } from './site'
import { type Acknowledged, pointsOf, vote } from './votes'

const READERS = 8
const VOTERS = 6
const PAGES = [
  '/',
  '/technologies/django',
  '/technologies/flask',
  '/api/v1/ranking',
  '/how-ranking-works',
  '/feed.atom',
]

type Told = {
  reads: string
  /** What a vote may be answered besides 200, while something is away. */
  writes: { promise: string; mayWait: boolean }
}

/** Readers and voters through nginx while `act` goes on. A voter's doubt (no answer) is no violation, a lost vote is. */
export async function withCrowd(
  site: Site,
  ledger: Ledger,
  votes: Acknowledged,
  told: Told,
  act: () => Promise<void>,
) {
  const ending = new AbortController()
  const readers = Array.from({ length: READERS }, (_, n) => read(site, ledger, told.reads, n, ending.signal))
  const points = await pointsOf(site)
  const members = await Promise.all(Array.from({ length: VOTERS }, () => site.newMember()))
  const voters = members.map(async (member) => {
    while (!ending.signal.aborted) {
      const pointId = points[Math.floor(Math.random() * points.length)] as string
      const value = ([1, -1, 0] as const)[Math.floor(Math.random() * 3)] ?? 0
      const answer = await vote(member, site, pointId, value).catch((error: Error) => ({
        status: 0,
        headers: {} as Record<string, string | undefined>,
        words: error.message,
      }))
      votes.note(member.id, pointId, value, answer.status === 200)
      const waits = answer.status === 503 && answer.headers['retry-after'] !== undefined
      ledger.check(
        told.writes.promise,
        answer.status === 200 || (told.writes.mayWait && waits),
        'words' in answer ? answer.words : String(answer.status),
      )
      await pause(20)
    }
  })
  try {
    await act()
  } finally {
    ending.abort()
    await Promise.all([...readers, ...voters])
  }
}

async function read({ origin }: Site, ledger: Ledger, promise: string, n: number, signal: AbortSignal) {
  for (let turn = n; !signal.aborted; turn++) {
    const path = PAGES[turn % PAGES.length] as string
    const found = await ask(origin + path).then(
      ({ status }) => status,
      (error: Error) => error.message,
    )
    ledger.check(promise, found === 200, `${path}: ${found}`)
    await pause(5)
  }
}
