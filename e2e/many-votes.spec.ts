import { expect, test } from '@playwright/test'
import { db } from '@/lib/db'
import { findDifferences, pointsOf } from '@/testing/factories'
import { aClient } from './api'

test('200 simultaneous votes of one member on one point leave one vote and right sums', async () => {
  const { id, send } = await aClient()
  const [point] = await pointsOf('flask')
  const values = Array.from({ length: 200 }, (_, i) => [1, -1, 0][i % 3])
  const answers = await Promise.all(
    values.map((value) => send(`/points/${point?.id}/vote`, { method: 'PUT', json: { value } })),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  await send(`/points/${point?.id}/vote`, { method: 'PUT', json: { value: 1 } })
  expect(await db.vote.count({ where: { memberId: id } })).toBe(1)
  expect(await db.ballot.findFirst({ where: { memberId: id } })).toMatchObject({
    favourable: 1,
    unfavourable: 0,
  })
})

test('50 members vote on 42 points at once, in random order, and a recount finds nothing wrong', async () => {
  test.setTimeout(90_000)
  const clients = await Promise.all(Array.from({ length: 50 }, () => aClient()))
  const points = await db.point.findMany({
    where: { archivedAt: null, origin: 'EDITORIAL', technology: { editorialPosition: { not: null } } },
    select: { id: true },
  })
  expect(points).toHaveLength(42)
  // All members at once, each with a few requests under way, as a browser has.
  const statuses = await Promise.all(
    clients.flatMap((client) => lanes(points).map((lane) => voteAll(client, lane))),
  )
  expect(new Set(statuses.flat())).toEqual(new Set([200]))
  expect(await db.vote.count({ where: { memberId: { in: clients.map(({ id }) => id) } } })).toBe(2100)
  await expect.poll(findDifferences, { timeout: 30_000 }).toEqual([])
})

type Points = { id: string }[]

function lanes(points: Points): Points[] {
  const shuffled = points
    .map((point) => ({ point, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ point }) => point)
  return Array.from({ length: 3 }, (_, lane) => shuffled.filter((_point, i) => i % 3 === lane))
}

async function voteAll({ send }: Awaited<ReturnType<typeof aClient>>, points: Points): Promise<number[]> {
  const statuses: number[] = []
  for (const { id } of points) {
    const value = Math.random() < 0.7 ? 1 : -1
    statuses.push((await send(`/points/${id}/vote`, { method: 'PUT', json: { value } })).status)
  }
  return statuses
}
