import { randomUUID } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { hashSessionToken } from '@/lib/session/session-token'

export type VoteTimes = { votes: number; p50: number; p99: number }
type Voter = { cookie: string; points: string[] }

const AT_ONCE = 16

/** Members with a session each, and points of many technologies to vote on. */
export async function voters(databaseUrl: string): Promise<Voter[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    const members = await sql<{ id: string }[]>`select id from member order by id limit ${AT_ONCE}`
    const points = await sql<{ id: string }[]>`
      select id from point where archived_at is null order by md5(id::text) limit 2000`
    return await Promise.all(
      members.map(async ({ id }, i) => {
        const own = points.filter((_, nth) => nth % members.length === i).map((point) => point.id)
        return { cookie: await signIn(sql, id), points: own }
      }),
    )
  } finally {
    await sql.end()
  }
}

/** Of one member, who votes once with each call on the points of the technology of most comments, in turns. */
export async function oneVoter(sql: Sql, origin: string): Promise<() => Promise<void>> {
  const [member] = await sql<{ id: string }[]>`select id from member order by id limit 1`
  const points = await sql<{ id: string }[]>`
    select p.id from point p join technology t on t.id = p.technology_id
    where archived_at is null and t.state = 'LISTED' order by t.comment_count desc, p.id limit 3`
  const voter = { cookie: await signIn(sql, member?.id ?? ''), points: points.map(({ id }) => id) }
  let nth = 0
  return () => vote(origin, voter, nth++)
}

/** Sixteen members vote without a pause for so long; each waits for one answer before the next vote. */
export async function timeVotes(origin: string, members: Voter[], seconds: number): Promise<number[]> {
  const end = performance.now() + seconds * 1000
  const times: number[] = []
  await Promise.all(
    members.map(async (voter) => {
      for (let nth = 0; performance.now() < end; nth++) {
        const began = performance.now()
        await vote(origin, voter, nth)
        times.push(performance.now() - began)
      }
    }),
  )
  return times
}

async function signIn(sql: Sql, member: string): Promise<string> {
  const token = randomUUID()
  await sql`insert into session (token_hash, member_id, expires)
    values (${hashSessionToken(token)}, ${member}, now() + interval '1 hour')`
  return `backboard-session=${token}`
}

async function vote(origin: string, { cookie, points }: Voter, nth: number) {
  const value = [1, -1, 0][Math.floor(nth / points.length + nth) % 3]
  const answer = await fetch(`${origin}/api/v1/points/${points[nth % points.length]}/vote`, {
    method: 'PUT',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ value }),
  })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`a vote was answered with ${answer.status}`)
}

export function summary(times: number[]): VoteTimes {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { votes: sorted.length, p50: at(0.5), p99: at(0.99) }
}
