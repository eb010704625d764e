import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { GET as getEditionBallots } from '@/app/api/v1/editions/[year]/ballots.ndjson/route'
import { GET as getEdition } from '@/app/api/v1/editions/[year]/route'
import { GET as getExport } from '@/app/api/v1/export/ballots.ndjson/route'
import { GET as getRanking } from '@/app/api/v1/ranking/route'
import { GET as getExplanation } from '@/app/api/v1/technologies/[slug]/explanation/route'
import { GET as getHistory } from '@/app/api/v1/technologies/[slug]/history/route'
import { GET as getTechnologies } from '@/app/api/v1/technologies/route'
import { closeEdition } from '@/lib/edition/close-edition'
import type { Edition } from '@/lib/edition/edition-schema'
import type { Explanation } from '@/lib/explanation/explanation-schema'
import { beginList } from '@/lib/sample/sample-past'
import { snapshotConnection } from '@/lib/snapshot/catch-up'
import type { Ranked, Ranking } from '@/lib/technology/technology-schema'
import { main as rankAt } from '@/scripts/rank-at'
import { main as snapshot } from '@/scripts/snapshot'
import { aMember, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { dayOf } from './day-rules'
import type { History } from './history-schema'

const url = useTestDatabase()
const DAY_MS = 24 * 60 * 60 * 1000
// Yesterday, or the day before where yesterday has only just ended.
const DAY = dayOf(new Date(Date.now() - DAY_MS - 60_000))
const YEAR = new Date().getUTCFullYear()
const SLUGS = ['nodejs', 'django', 'flask', 'rust'] as const
const folder = mkdtempSync(join(tmpdir(), 'backboard-agreement-'))
const sql = snapshotConnection(url)
afterAll(async () => {
  await sql.end()
  rmSync(folder, { recursive: true })
})

beforeAll(async () => {
  await beginList(sql, new Date(Date.parse(DAY) - DAY_MS))
  const members = await Promise.all(Array.from({ length: 24 }, () => aMember()))
  const points = await Promise.all(SLUGS.map(pointsOf))
  await sql.begin(async (tx) => {
    await tx`select set_config('backboard.said_at', ${`${DAY}T12:00:00Z`}, true)`
    for (const [i, { id }] of members.entries()) {
      const slug = SLUGS[i % SLUGS.length] as string
      for (const [n, point] of (points[i % SLUGS.length] ?? []).entries())
        if ((i + n) % 3) await tx`select refusal from cast_vote(${id}, ${point.id}, ${(i * n) % 4 ? 1 : -1})`
      if (i % 5 === 0) await tx`select from post_comment(${id}, ${slug}, null, 'Said', 'YES', null, null)`
    }
    const [suspended, aside] = members
    await tx`select set_suspended(${suspended?.id as string}, true)`
    await tx`select set_ballot_aside(${aside?.id as string}, id, true) from technology where slug = 'django'`
    await tx`update comment set created_at = ${`${DAY}T12:00:00Z`}`
  })
})

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
async function text(route: Route, params: Record<string, string> = {}, query = ''): Promise<string> {
  const answer = await route(new Request(`http://here.example/${query}`), { params: Promise.resolve(params) })
  expect(answer.status).toBe(200)
  return answer.text()
}
const read = async <T>(...asked: Parameters<typeof text>): Promise<T> => JSON.parse(await text(...asked))

const WHOLE = [
  'rank',
  'bestRank',
  'worstRank',
  'weightMicro',
  'favourableMicro',
  'voters',
  'editorialPosition',
]
const UNROUNDED = ['score', 'low', 'high']
type Numbers = Partial<Record<string, unknown>>

/** Whole numbers equal, others within 1e-9, of what the second one has. */
function expectSame(live: Numbers, other: Numbers) {
  for (const name of WHOLE.filter((each) => other[each] !== undefined))
    expect([name, other[name]]).toEqual([name, live[name]])
  for (const name of UNROUNDED.filter((each) => other[each] !== undefined))
    expect(Math.abs(Number(other[name]) - Number(live[name])), name).toBeLessThan(1e-9)
}

async function printed(run: () => Promise<number | undefined>) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    const code = await run()
    return { code, said: log.mock.calls.flat().join('\n') }
  } finally {
    log.mockRestore()
  }
}

const verify = async (...args: string[]) =>
  (await promisify(execFile)(process.execPath, ['scripts/verify-ranking.mjs', ...args])).stdout
function file(name: string, content: string) {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

it('the ranking of now, the snapshot, the edition, the explanations, the export and the verifier agree', async () => {
  expect((await printed(async () => (await snapshot([])) ?? undefined)).said).toMatch(/^\d+ days?, /)
  expect(await closeEdition(YEAR, 'All agree')).toMatchObject({ technologies: 7 })

  const { technologies } = await read<Ranking>(getRanking)
  const then = await read<Ranking>(getRanking, {}, `?at=${DAY}`)
  const edition = await read<Edition>(getEdition, { year: `${YEAR}` })
  expect(technologies.filter(({ voters }) => voters > 0).map(({ slug }) => slug)).toHaveLength(SLUGS.length)
  expect(then.technologies.map(({ slug }) => slug)).toEqual(technologies.map(({ slug }) => slug))
  expect(edition.items.map(({ slug }) => slug)).toEqual(technologies.map(({ slug }) => slug))

  for (const [i, live] of technologies.entries()) {
    const past = then.technologies[i] as Ranked
    expectSame(live, past)
    expect([past.verdicts, past.comments]).toEqual([live.verdicts, live.comments])
    const { position, ...item } = edition.items[i] as Edition['items'][number]
    expectSame(live, { rank: position, ...item })
    expect(live.change).toEqual({ edition: YEAR, from: live.rank })

    const explanation = await read<Explanation>(getExplanation, { slug: live.slug })
    expectSame(live, explanation)
    const parts = explanation.parts.reduce((sum, { contribution }) => sum + contribution, explanation.start)
    expect(Math.abs(parts - live.score)).toBeLessThan(1e-9)

    const { items } = await read<History>(getHistory, { slug: live.slug })
    expect(items.at(-1)?.date).toBe(DAY)
    expectSame(live, items.at(-1) ?? {})
  }

  const ballots = file('ballots.ndjson', await text(getExport))
  const list = file('technologies.json', await text(getTechnologies))
  expect(await verify('--technologies', list, '--ballots', ballots)).toMatch(
    /^same: 7 technologies, 22 ballots\n$/,
  )
  const closed = file('edition.json', await text(getEdition, { year: `${YEAR}` }))
  const frozen = await text(getEditionBallots, { year: `${YEAR}` })
  expect(frozen).toBe(await text(getExport))
  expect(await verify('--edition', closed, '--ballots', file('frozen.ndjson', frozen))).toContain(
    edition.hash,
  )
})

it('the command line recomputes the day, and knows that it has its snapshot', async () => {
  const { code, said } = await printed(() => rankAt([DAY]))
  expect([code, said.split('\n').at(-1)]).toEqual([0, `The snapshot of ${DAY} says the same.`])
  for (const { slug, score } of (await read<Ranking>(getRanking)).technologies)
    expect(said).toMatch(new RegExp(`${slug} +${score.toFixed(4)} `))
  expect((await printed(async () => (await snapshot([DAY])) ?? undefined)).said).toContain('has its snapshot')
})

it('says so where a snapshot follows another formula, and where it says something else', async () => {
  await sql.begin(async (tx) => {
    const rows = await tx`select * from snapshot where day = ${DAY}`
    await tx`select set_config('backboard.said_at', ${`${DAY}T12:00:00Z`}, true)`
    await tx`delete from snapshot where day = ${DAY}`
    await tx`insert into snapshot ${tx(rows.map((row) => ({ ...row, day: DAY, formula_version: '0', rank: row.best_rank })))}`
  })
  const other = await printed(() => rankAt([DAY]))
  expect(other.code).toBe(0)
  expect(other.said).toContain('follows formula 0 and this follows formula 1: they are not compared')

  await sql.begin(async (tx) => {
    const rows = await tx`select * from snapshot where day = ${DAY}`
    await tx`select set_config('backboard.said_at', ${`${DAY}T12:00:00Z`}, true)`
    await tx`delete from snapshot where day = ${DAY}`
    await tx`insert into snapshot ${tx(rows.map((row) => ({ ...row, day: DAY, formula_version: '1' })))}`
  })
  const wrong = await printed(() => rankAt([DAY]))
  expect(wrong.code).toBe(1)
  expect(wrong.said).toContain('in the snapshot')
})
