import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as getRecord } from '@/app/decide.md/route'
import { askForDeletion } from '@/lib/account/ask-for-deletion'
import { db } from '@/lib/db'
import { setSuspended } from '@/lib/member/set-suspended'
import { beginList } from '@/lib/sample/sample-past'
import { snapshotConnection } from '@/lib/snapshot/catch-up'
import { shorterWay } from '@/lib/snapshot/past'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, pointsOf } from '@/testing/factories'
import { historyArbitrary, historyPoints, live, sevenDaysPass } from '@/testing/random-history'
import { useTestDatabase } from '@/testing/test-database'
import { answerOf } from './answer-rules'
import { readChoice } from './choice-schema'
import { getEvidenceAt, readEvidenceAt } from './evidence-at-queries'
import { getEvidence } from './evidence-queries'
import type { Evidence } from './evidence-schema'
import { type Moment, readMoment } from './moment-rules'

const url = useTestDatabase()
let sql: Sql
beforeAll(async () => {
  sql = snapshotConnection(url)
  await beginList(sql, new Date('2026-01-01T00:00:00Z'))
})
afterAll(() => sql.end())

const THEN = '2026-02-03T12:00:00Z'
const QUERY = 'performance=lot&productivity=some&safety=some&cons=learning-curve'

/** What is said within happens at that time. */
const at = (time: string, say: (tx: Sql) => Promise<unknown>) =>
  sql.begin(async (tx) => {
    await tx`select set_config('backboard.said_at', ${time}, true)`
    await say(tx as unknown as Sql)
  })

const inOrder = ({ technologies }: Evidence) =>
  technologies.map(({ points, ...technology }) => ({
    ...technology,
    points: points.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }))

/** Back from now, and on from the beginning. */
const bothWays = (moment: Moment) =>
  Promise.all((['REWIND', 'REPLAY'] as const).map((way) => readEvidenceAt(sql, moment, way)))

async function recordOf(query: string): Promise<{ status: number; text: string }> {
  const answer = await getRecord(new Request(`http://here.example/decide.md?${query}`), {
    params: Promise.resolve(undefined),
  })
  return { status: answer.status, text: await answer.text() }
}

describe('what a link reopens', () => {
  it('is the same answer whatever is said, edited, archived or deleted afterwards', async () => {
    const members = await Promise.all(Array.from({ length: 6 }, () => aMember()))
    const points = [...(await pointsOf('django')), ...(await pointsOf('rust'))]
    await at('2026-02-03T11:00:00Z', async (tx) => {
      for (const [i, { id }] of members.entries())
        for (const [n, point] of points.entries())
          if ((i + n) % 2)
            await tx`select refusal from cast_vote(${id}, ${point.id}, ${(i * n) % 3 ? 1 : -1})`
      await tx`select set_suspended(${members[5]?.id as string}, true)`
    })
    const before = await recordOf(`${QUERY}&at=${THEN}`)
    expect(before.status).toBe(200)
    expect(before.text).toContain(
      `/decide?performance=lot&productivity=some&safety=some&cons=learning-curve&at=${THEN}&model=1`,
    )
    const [evidence, replayed] = await bothWays(readMoment(THEN) as Moment)
    expect(inOrder(replayed as Evidence)).toEqual(inOrder(evidence as Evidence))

    const [point, other] = points
    await castVote(members[0]?.id as string, other?.id as string, -1)
    await db.point.update({
      where: { id: other?.id },
      data: { title: 'Quite another title', theme: 'safety' },
    })
    await db.$queryRaw`select set_point_archived(${point?.id}::uuid, true)::text`
    await db.technology.update({
      where: { slug: 'rust' },
      data: { name: 'Rust of later', license: 'GPL-3.0' },
    })
    await db.$queryRaw`select set_technology_state(id, 'ARCHIVED')::text from technology where slug = 'flask'`
    await setSuspended(members[1]?.email as string, true)
    await askForDeletion(members[2]?.id as string, 'DELETE')
    await sevenDaysPass(members[2]?.id as string)

    for (const found of await bothWays(readMoment(THEN) as Moment))
      expect(inOrder(found as Evidence)).toEqual(inOrder(evidence as Evidence))
    expect(inOrder(await getEvidence())).not.toEqual(inOrder(evidence as Evidence))
    await db.$queryRaw`select set_technology_state(id, 'LISTED')::text from technology where slug = 'flask'`
  })

  it('counts whom the moderators had not set aside or suspended then, and nothing later', async () => {
    const [one, two] = [await aMember(), await aMember()]
    const [point] = await pointsOf('laravel')
    const id = point?.id as string
    await at('2026-03-01T10:00:00Z', async (tx) => {
      for (const member of [one, two]) await tx`select refusal from cast_vote(${member.id}, ${id}, 1)`
    })
    await at(
      '2026-03-02T10:00:00Z',
      (tx) => tx`select set_ballot_aside(${one.id}, id, true) from technology where slug = 'laravel'`,
    )
    await at('2026-03-03T10:00:00Z', (tx) => tx`select set_suspended(${two.id}, true)`)
    const agreeAt = async (text: string) => {
      const found = (await bothWays(readMoment(text) as Moment)) as Evidence[]
      return found.map(
        ({ technologies }) =>
          technologies.flatMap(({ points }) => points).find((each) => each.id === id)?.agree,
      )
    }
    expect(await agreeAt('2026-03-01T10:00:00Z')).toEqual([0, 0])
    expect(await agreeAt('2026-03-01')).toEqual([2, 2])
    expect(await agreeAt('2026-03-02')).toEqual([1, 1])
    expect(await agreeAt('2026-03-03')).toEqual([0, 0])
  })
})

it('the log up to now says what the site says now, over random histories', async () => {
  const points = await historyPoints()
  await fc.assert(
    fc.asyncProperty(fc.array(historyArbitrary, { minLength: 2, maxLength: 4 }), async (histories) => {
      const until = Math.ceil(histories.length / 2)
      for (const history of histories.slice(0, until)) await live((await aMember()).id, history, points)
      const between = { text: 'between', before: new Date(), isDay: false }
      for (const history of histories.slice(until)) await live((await aMember()).id, history, points)
      const [wound, replayedThen] = await bothWays(between)
      expect(inOrder(replayedThen as Evidence)).toEqual(inOrder(wound as Evidence))
      const now = await getEvidence()
      const [rewound, replayed] = await bothWays({
        text: 'now',
        before: new Date(Date.now() + 1000),
        isDay: false,
      })
      expect(inOrder(rewound as Evidence)).toEqual(inOrder(now))
      expect(inOrder(replayed as Evidence)).toEqual(inOrder(now))
      const { choice } = readChoice([...new URLSearchParams(QUERY)])
      expect({ ...answerOf(replayed as Evidence, choice), asOf: null }).toEqual({
        ...answerOf(now, choice),
        asOf: null,
      })
    }),
    { numRuns: 8 },
  )
})

it('the way that is taken is back for a moment ago, and on from the beginning for one long past', async () => {
  expect(await shorterWay(sql, new Date())).toBe('REWIND')
  expect(await shorterWay(sql, new Date('2026-01-02T00:00:00Z'))).toBe('REPLAY')
})

describe('a moment of which there is nothing to tell', () => {
  it('is told apart', async () => {
    const now = new Date().toISOString()
    expect(await getEvidenceAt(readMoment(`${now.slice(0, 19)}Z`) as never)).toBe('TO_COME')
    expect(await getEvidenceAt(readMoment(now.slice(0, 10)) as never)).toBe('TO_COME')
    expect(await getEvidenceAt(readMoment('2999-12-31') as never)).toBe('TO_COME')
    expect(await getEvidenceAt(readMoment('2019-05-05') as never)).toBe('BEFORE_THE_LIST')
  })

  it('is refused by the record in words', async () => {
    expect(await recordOf('at=2999-12-31')).toMatchObject({
      status: 404,
      text: expect.stringContaining('not passed yet'),
    })
    expect(await recordOf('at=2019-05-05')).toMatchObject({
      status: 404,
      text: expect.stringContaining('no list yet'),
    })
    expect(await recordOf(`at=${randomUUID()}`)).toMatchObject({
      status: 422,
      text: expect.stringContaining('2026-11-24'),
    })
  })
})
