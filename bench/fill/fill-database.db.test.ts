import postgres from 'postgres'
import { beforeAll, expect, it } from 'vitest'
import { recount } from '@/lib/recount/recount'
import { contradictedByLog, keptSums, replayedSums } from '@/testing/said-in-log'
import { useTestDatabase } from '@/testing/test-database'
import { fillDatabase } from './fill-database'

const url = useTestDatabase()
const AMOUNTS = { technologies: 60, points: 600, members: 300, votes: 3000, comments: 600, days: 5 }

beforeAll(() => fillDatabase(url, AMOUNTS), 120_000)

it('leaves what members could have said: counted, logged, and in threads', async () => {
  const sql = postgres(url, { max: 2, onnotice: () => {} })
  try {
    const differences: unknown[] = []
    await recount(url, { fix: false, report: (difference) => differences.push(difference) })
    expect(differences).toEqual([])
    expect(await contradictedByLog(sql)).toEqual([])
    expect(await replayedSums(sql)).toEqual(await keptSums(sql))
    const [counts] = await sql`
      select (select count(*) from technology)::int as technologies, (select count(*) from vote)::int as votes,
        (select count(*) from comment)::int as comments, (select count(distinct day) from snapshot)::int as days,
        (select count(*) from comment r join comment h on h.id = r.parent_id where h.technology_id <> r.technology_id
          or h.parent_id is not null or h.created_at > r.created_at)::int as astray,
        (select max(comment_count) from technology) > 2 * (select avg(comment_count) from technology) as "isSkewed"`
    expect(counts).toMatchObject({ technologies: 67, comments: 600, days: 4, astray: 0, isSkewed: true })
    expect(counts?.votes).toBeGreaterThan(0.9 * AMOUNTS.votes)
  } finally {
    await sql.end()
  }
})

it('does not stand among real opinions unless told to, and never fills twice', async () => {
  await expect(fillDatabase(url, AMOUNTS)).rejects.toThrow('filled before')
  await expect(fillDatabase(url, AMOUNTS, { besideOthers: true })).rejects.toThrow('filled before')
})
