import { readdirSync, readFileSync } from 'node:fs'
import type { TortureSite } from '../site/start-torture-site'
import type { Sample } from './flat'

/** What the site's process holds now; null while the database that would count its connections is away. Linux only. */
export async function takeSample({ pid, sql }: TortureSite): Promise<Sample | null> {
  const memory = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  const handles = readdirSync(`/proc/${pid}/fd`).length
  try {
    const [row] = await sql<{ connections: number }[]>`
      select count(*)::int as connections from pg_stat_activity where application_name like 'backboard%'`
    return { memoryMb: Number(memory) / 1024, handles, connections: row?.connections ?? 0 }
  } catch {
    return null
  }
}
