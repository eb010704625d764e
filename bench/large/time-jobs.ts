import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { dayOf, endOf } from '@/lib/history/day-rules'
import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import { catchUp, snapshotConnection } from '@/lib/snapshot/catch-up'
import { readSumsAt } from '@/lib/snapshot/sums-at'

const DAY_MS = 24 * 60 * 60 * 1000
const recountOnce = fileURLToPath(new URL('../recount/recount-once.ts', import.meta.url))

export type Recounted = { ballots: number; differences: number; seconds: number; peakMemory: number }

/** One recount in a process of its own; `peakMemory` in MiB. */
export async function timeRecount(url: string): Promise<Recounted> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', recountOnce], {
    env: { ...process.env, DATABASE_URL: url },
  })
  return JSON.parse(stdout)
}

/** Seconds for the snapshots of the days that have none, and for what such a snapshot of yesterday reads and ranks. */
export async function timeSnapshot(url: string) {
  const sql = snapshotConnection(url)
  try {
    const began = performance.now()
    const { taken } = await catchUp(sql, new Date())
    const missing = (performance.now() - began) / 1000
    const again = performance.now()
    const technologies = rankTechnologies(
      await readSumsAt(sql, endOf(dayOf(new Date(Date.now() - DAY_MS)))),
    ).length
    return { taken: taken.length, missing, yesterday: (performance.now() - again) / 1000, technologies }
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** MiB of a process now, and at most so far. Linux only, else null. */
export function memoryOf(pid: number): { now: number; most: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
    return { now: of('VmRSS'), most: of('VmHWM') }
  } catch {
    return null
  }
}

/** Opens the page of every technology, two at a time: how many, how many of them came too late, and the seconds. */
export async function walkTechnologies(url: string, origin: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const slugs = (await sql<{ slug: string }[]>`select slug from technology where state = 'LISTED'`).map(
    (row) => row.slug,
  )
  await sql.end()
  const began = performance.now()
  const left = [...slugs]
  let late = 0
  const visit = async () => {
    for (let slug = left.pop(); slug; slug = left.pop()) {
      const answer = await fetch(`${origin}/technologies/${slug}`)
      await answer.arrayBuffer()
      if (answer.status === 503) late++
      else if (!answer.ok) throw new Error(`/technologies/${slug} was answered with ${answer.status}`)
    }
  }
  await Promise.all([visit(), visit()])
  return { technologies: slugs.length, late, seconds: (performance.now() - began) / 1000 }
}
