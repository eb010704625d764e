import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { setSuspended } from '@/lib/member/set-suspended'
import { castVote } from '@/lib/vote/cast-vote'
import { editionHash } from '@/scripts/verify-ranking/edition-hash.mjs'
import { recompute } from '@/scripts/verify-ranking/recompute.mjs'
import { aMember, pointsOf } from '@/testing/factories'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { type Closed, closeEdition } from './close-edition'
import { getChangesSinceLastEdition, getEdition } from './edition-queries'

const url = useTestDatabase()
const YEAR = new Date().getUTCFullYear()

async function aVoter(slug: string, value: 1 | -1) {
  const member = await aMember()
  const pros = (await pointsOf(slug)).filter(({ side }) => side === 'PRO')
  for (const { id } of pros) await castVote(member.id, id, value)
  return member
}
const frozenBallots = () =>
  runOn(
    url,
    `select e.slug as technology, favourable, unfavourable, times
     from edition_ballot b join edition_entry e using (edition_year, technology_id) where edition_year = $1`,
    [YEAR],
  )

describe('closing an edition', () => {
  beforeAll(async () => {
    for (let i = 0; i < 8; i++) await aVoter('rust', 1)
    for (let i = 0; i < 3; i++) await aVoter('nodejs', -1)
    await setSuspended((await aVoter('flask', -1)).email, true)
  })

  it.each([
    [YEAR + 1, 'FUTURE'],
    [YEAR - 2, 'LONG_PAST'],
  ])('is refused for %i: %s', async (year, refusal) => {
    expect(await closeEdition(year, 'Some title')).toEqual({ refusal })
  })

  it('is refused while the sums do not follow from the ballots', async () => {
    await runOn(url, `update technology set weight_micro = weight_micro + 1 where slug = 'rust'`)
    expect(await closeEdition(YEAR, 'Some title')).toEqual({ refusal: 'SUMS_DIFFER' })
    await runOn(url, `update technology set weight_micro = weight_micro - 1 where slug = 'rust'`)
    expect(await getEdition(YEAR)).toBeNull()
  })

  it('is refused when a later year is closed', async () => {
    await runOn(url, `insert into edition (year, title, kind) values (2999, 'Later', 'EDITORIAL')`)
    expect(await closeEdition(YEAR, 'Some title')).toEqual({ refusal: 'NOT_THE_NEWEST' })
    await runOn(url, 'delete from edition where year = 2999')
  })

  it('freezes places, sums and ballots while members vote, for one of many who try, and tells all', async () => {
    await runOn(url, 'delete from notice')
    const voting = Promise.all(Array.from({ length: 12 }, () => aVoter('laravel', 1)))
    const tried = await Promise.all([1, 2, 3, 4].map((n) => closeEdition(YEAR, `Attempt ${n}`)))
    await voting
    expect(await runOn(url, `select from notice where body->>'all' = 'true'`)).toHaveLength(1)
    expect(tried.filter((each) => 'refusal' in each && each.refusal === 'EXISTS')).toHaveLength(3)
    const closed = tried.find((each): each is Closed => 'hash' in each) as Closed

    const edition = await getEdition(YEAR)
    expect(edition).toMatchObject({ kind: 'COMMUNITY', formula: '1', hash: closed.hash, year: YEAR })
    expect(edition?.items.map(({ slug, change }) => [slug, change])).toContainEqual([
      'rust',
      { edition: 2024, from: 6 },
    ])
    const ballots = (await frozenBallots()) as Parameters<typeof editionHash>[1]
    expect(ballots.filter(({ technology }) => technology === 'flask')).toEqual([])
    expect(editionHash(edition as NonNullable<typeof edition>, ballots)).toBe(closed.hash)
    const again = recompute(edition?.items ?? [], ballots)
    expect(
      again.map(({ slug, weightMicro, favourableMicro }) => [slug, weightMicro, favourableMicro]),
    ).toEqual(
      edition?.items.map(({ slug, weightMicro, favourableMicro }) => [slug, weightMicro, favourableMicro]),
    )
    expect(await db.moderationLog.findMany({ where: { action: 'EDITION_CLOSED' } })).toMatchObject([
      { actorId: null, howMany: 7, reason: 'OPERATOR', note: `${YEAR}: ${edition?.title}` },
    ])
    for (const [i, item] of (edition?.items ?? []).entries())
      expect(Math.abs((item.score as number) - (again[i]?.score as number))).toBeLessThan(1e-9)
  })
})

describe('a closed edition', () => {
  const change = (sql: string) => runOn(url, sql)
  it.each([
    `update edition set title = 'Another title' where year = ${YEAR}`,
    `update edition set closed_at = null, hash = null, formula_version = null where year = ${YEAR}`,
    `delete from edition where year = ${YEAR}`,
    `update edition_entry set score = 1 where edition_year = ${YEAR}`,
    `update edition_entry set edition_year = 2024, position = position + 100 where edition_year = ${YEAR}`,
    `update edition_entry set edition_year = ${YEAR}, position = position + 100 where edition_year = 2024`,
    `delete from edition_entry where edition_year = ${YEAR}`,
    `insert into edition_entry (edition_year, position, technology_id) select ${YEAR}, 99, id from technology limit 1`,
    `update edition_ballot set times = times + 1`,
    `delete from edition_ballot`,
    `insert into edition_ballot select ${YEAR}, technology_id, 77, 77, 1 from edition_ballot limit 1`,
    'truncate edition_ballot',
    'truncate edition, edition_entry, edition_ballot',
    'truncate technology cascade',
    `update technology set id = gen_random_uuid() where slug = 'rust'`,
    `set session_replication_role = replica; delete from edition_ballot`,
  ])('refuses: %s', async (sql) => {
    const before = await getEdition(YEAR)
    await expect(change(sql)).rejects.toMatchObject({ code: '23000' })
    expect(await getEdition(YEAR)).toEqual(before)
  })

  it('lets nothing slip in while it is being closed', async () => {
    await runOn(url, `insert into edition (year, title, kind) values (2500, 'Open yet', 'COMMUNITY')`)
    const closing = runOn(
      url,
      `begin; update edition set closed_at = now(), formula_version = '1', hash = repeat('a', 64) where year = 2500;
       select pg_sleep(0.6); commit`,
    )
    await new Promise((done) => setTimeout(done, 200))
    await expect(
      change(
        'insert into edition_entry (edition_year, position, technology_id) select 2500, 1, id from technology limit 1',
      ),
    ).rejects.toMatchObject({ code: '23000' })
    await closing
  })

  it('keeps the names of its day, and the editors’ list stays as it was', async () => {
    await runOn(url, `update technology set name = 'Rust, renamed' where slug = 'rust'`)
    const named = (await getEdition(YEAR))?.items.find(({ slug }) => slug === 'rust')
    expect(named?.name).not.toBe('Rust, renamed')
    expect(await getEdition(2024)).toMatchObject({ kind: 'EDITORIAL', closedAt: null, hash: null })
  })
})

it('answers how the list has changed since the newest edition', async () => {
  await runOn(url, `insert into edition (year, title, kind) values (2998, 'A list of editors', 'EDITORIAL')`)
  const technologies = await db.technology.findMany({ orderBy: { slug: 'asc' } })
  const listed = ['spring-boot', 'rust', 'nodejs', 'laravel', 'flask', 'aspnet-core']
  for (const [i, slug] of listed.entries())
    await runOn(
      url,
      'insert into edition_entry (edition_year, position, technology_id) values (2998, $1, $2)',
      [i + 1, technologies.find((each) => each.slug === slug)?.id],
    )
  const changes = await getChangesSinceLastEdition()
  expect(changes?.edition).toEqual({ year: 2998, title: 'A list of editors', kind: 'EDITORIAL' })
  expect(changes?.entries.map(({ slug }) => slug)).toEqual(['django'])
  for (const { rank, from } of changes?.risers ?? []) expect(rank).toBeLessThan(from)
  for (const { rank, from } of changes?.fallers ?? []) expect(rank).toBeGreaterThan(from)
  const { risers = [], fallers = [], entries = [], departures, unmoved = 0 } = changes ?? {}
  expect(risers.length + fallers.length + entries.length + unmoved).toBe(7)
  expect(departures).toEqual([])
})
