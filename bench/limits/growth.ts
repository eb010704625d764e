import postgres from 'postgres'
import type { Amounts } from '@/bench/fill/amounts'
import { fillDatabase } from '@/bench/fill/fill-database'
import { freePort } from '@/testing/free-port'
import { startTempPostgres } from '@/testing/temp-postgres'
import { startChild } from './child'
import { spread } from './summary'

type Env = Record<string, string | undefined>

const SMALL: Amounts = { technologies: 20, points: 400, members: 500, votes: 5000, comments: 500, days: 30 }
/** What grows, while all the rest stays small. */
const CURVES: { what: 'technologies' | 'comments' | 'votes'; sizes: number[] }[] = [
  { what: 'technologies', sizes: [20, 200, 2000] },
  { what: 'comments', sizes: [500, 5000, 50_000] },
  { what: 'votes', sizes: [5000, 50_000, 500_000] },
]
const TRIES = 9

export type GrowthPoint = {
  what: string
  size: number
  /** Medians in milliseconds: the list and the page of the best-known technology rendered anew, and a vote's statement. */
  listMs: number
  pageMs: number
  voteMs: number
}

/** How long a render and a vote take as the site grows in one direction at a time. */
export async function measureGrowth(env: Env, note: (point: GrowthPoint) => void): Promise<GrowthPoint[]> {
  const points: GrowthPoint[] = []
  for (const { what, sizes } of CURVES)
    for (const size of sizes) {
      // As many points and members as the thing that grows needs.
      const amounts = { ...SMALL, [what]: size }
      amounts.points = Math.max(amounts.points, amounts.technologies * 6)
      amounts.members = Math.max(amounts.members, Math.ceil(amounts.votes / 25))
      const point = { what, size, ...(await measureSize(amounts, env)) }
      points.push(point)
      note(point)
    }
  return points
}

async function measureSize(amounts: Amounts, env: Env) {
  const database = await startTempPostgres()
  try {
    await fillDatabase(database.url, amounts)
    const { voteMs, slug } = await timeVotes(database.url)
    const port = String(await freePort())
    const origin = `http://127.0.0.1:${port}`
    // Next alone renders every request, so each is a first one.
    const args = ['node_modules/next/dist/bin/next', 'start', '-p', port, '-H', '127.0.0.1']
    const next = await startChild(process.execPath, args, origin, {
      ...env,
      DATABASE_URL: database.url,
      PORT: port,
    })
    try {
      const [listMs, pageMs] = [
        await timeRenders(`${origin}/`),
        await timeRenders(`${origin}/technologies/${slug}`),
      ]
      return { listMs, pageMs, voteMs }
    } finally {
      await next.stop()
    }
  } finally {
    await database.stop()
  }
}

async function timeRenders(url: string): Promise<number> {
  const took: number[] = []
  // The first ones run code that has never run.
  for (let i = 0; i < 3 + TRIES; i++) {
    const began = performance.now()
    await (await fetch(url)).arrayBuffer()
    if (i >= 3) took.push(performance.now() - began)
  }
  return spread(took).median
}

/** A vote by each of some members on a point of the technology with the most comments. */
async function timeVotes(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [technology] = await sql<{ id: string; slug: string }[]>`
      select id, slug from technology where state = 'LISTED' order by comment_count desc, voters desc, slug limit 1`
    if (!technology) throw new Error('There is no technology')
    const pairs = await sql<{ member: string; point: string }[]>`
      select m.id as member, p.id as point from (select id from member order by id limit 100) m,
        (select id from point where technology_id = ${technology.id} and archived_at is null limit 1) p`
    const took: number[] = []
    for (const value of [1, -1])
      for (const { member, point } of pairs) {
        const began = performance.now()
        await sql`select * from cast_vote(${member}::uuid, ${point}::uuid, ${value}::int)`
        took.push(performance.now() - began)
      }
    return { voteMs: spread(took).median, slug: technology.slug }
  } finally {
    await sql.end()
  }
}
