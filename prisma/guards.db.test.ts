import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { microBallot } from '@/lib/ranking/ballot'
import { aMember, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'

useTestDatabase()

describe('the database refuses, whatever the code does', () => {
  const refused = (sql: string, ...values: unknown[]) =>
    expect(db.$executeRawUnsafe(sql, ...values)).rejects.toThrow()

  it('a second vote of a member on a point, and one that neither agrees nor disagrees', async () => {
    const { id } = await aMember()
    const [point] = await pointsOf('rust')
    const insert = 'insert into vote (member_id, point_id, value) values ($1::uuid, $2::uuid, $3)'
    await refused(insert, id, point?.id, 0)
    await refused(insert, id, point?.id, 2)
    await db.$executeRawUnsafe(insert, id, point?.id, 1)
    await refused(insert, id, point?.id, -1)
  })

  it('a ballot without signals, below zero, or twice', async () => {
    const { id } = await aMember()
    const insert = `insert into ballot (member_id, technology_id, favourable, unfavourable)
      select $1::uuid, id, $2, $3 from technology where slug = 'rust'`
    await refused(insert, id, 0, 0)
    await refused(insert, id, -1, 2)
    await db.$executeRawUnsafe(insert, id, 1, 0)
    await refused(insert, id, 1, 0)
  })

  it('sums and counts below zero or out of range', async () => {
    for (const change of [
      'weight_micro = -1',
      'favourable_micro = weight_micro + 1',
      'voters = -1',
      'comment_count = -1',
    ])
      await refused(`update technology set ${change} where slug = 'rust'`)
    await refused('update point set agree = -1')
  })

  it('an address or a handle twice, or not in its normal form', async () => {
    const { email, handle } = await aMember()
    await expect(aMember({ email })).rejects.toThrow()
    await expect(aMember({ handle })).rejects.toThrow()
    await expect(aMember({ email: email.toUpperCase() })).rejects.toThrow()
    await expect(aMember({ handle: handle.toUpperCase() })).rejects.toThrow()
    await expect(aMember({ handle: 'a--b' })).rejects.toThrow()
  })

  it('a verdict on a reply, and a second one of a member on a technology', async () => {
    const { id } = await aMember()
    const { id: technologyId } = await db.technology.findUniqueOrThrow({ where: { slug: 'rust' } })
    const head = await db.comment.create({ data: { technologyId, memberId: id, body: 'Head' } })
    const reply = { technologyId, memberId: id, body: 'Reply', parentId: head.id }
    await expect(db.comment.create({ data: { ...reply, verdict: 'YES' } })).rejects.toThrow()
    const verdict = { memberId: id, technologyId, value: 'YES', commentId: head.id } as const
    await db.verdict.create({ data: verdict })
    const other = await db.comment.create({ data: { technologyId, memberId: id, body: 'Other' } })
    await expect(db.verdict.create({ data: { ...verdict, commentId: other.id } })).rejects.toThrow()
  })

  it('a point on another side or of another technology, and another slug, as the past rests on them', async () => {
    const [point] = await pointsOf('laravel')
    const refusedPast = (sql: string) =>
      expect(db.$executeRawUnsafe(sql, point?.id)).rejects.toThrow('the past rests')
    await refusedPast("update point set side = 'CON' where id = $1::uuid")
    await refusedPast(
      `update point set technology_id = (select id from technology where slug = 'rust') where id = $1::uuid`,
    )
    await refusedPast('update technology set slug = slug || $1')
    await db.$executeRaw`update point set side = side, technology_id = technology_id, title = title where id = ${point?.id}::uuid`
    await db.$executeRaw`update technology set slug = slug, summary = summary`
  })

  it('the loss and the change of a snapshot, but where a transaction invents the past', async () => {
    await db.$executeRaw`insert into snapshot select '2024-05-01', id, slug, 1, 1, 7, 50, 40, 60, 0, 0, 0, null, 0, 0, 0
      from technology where slug = 'rust'`
    await refused('delete from snapshot')
    await refused('truncate snapshot')
    await refused('update snapshot set rank = 2')
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`select set_config('backboard.said_at', '2024-05-02', true)`
      expect(await tx.$executeRaw`delete from snapshot where day = '2024-05-01'`).toBe(1)
    })
    await refused('delete from technology')
  })

  it('the loss of what votes, comments and editions speak of', async () => {
    await refused("delete from technology where slug = 'nodejs'")
    const { id } = await aMember()
    const [point] = await pointsOf('django')
    await db.vote.create({ data: { memberId: id, pointId: point?.id as string, value: 1 } })
    await refused('delete from member where id = $1::uuid', id)
    await refused('delete from point where id = $1::uuid', point?.id)
  })
})

it('the database makes the same micro-ballots as lib/ranking', async () => {
  const rows = await db.$queryRaw<{ f: number; u: number; w: number; g: number }[]>`
    select f, u, ballot_weight_micro(f, u) as w, ballot_favourable_micro(f, u) as g
    from generate_series(0, 130, 3) f, generate_series(1, 641, 7) u`
  expect(rows.length).toBeGreaterThan(4000)
  for (const { f, u, w, g } of rows)
    expect({ weightMicro: w, favourableMicro: g }, `${f}/${u}`).toEqual(
      microBallot({ favourable: f, unfavourable: u }),
    )
})
