import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { offerChanges } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { isDatabaseAway } from '@/lib/database-away'
import { db } from '@/lib/db'
import { useTestDatabase } from '@/testing/test-database'
import { changeProfile } from './change-profile'
import { registerMember } from './register-member'

const url = useTestDatabase()

const apply = vi.fn<(notice: Notice) => void>()
offerChanges({ apply })
afterEach(() => apply.mockReset())

const newHandle = () => `h-${randomBytes(5).toString('hex')}`

async function newMember() {
  const registered = await registerMember(`${newHandle()}@example.org`)
  if (!('member' in registered)) throw new Error('the address is taken')
  expect(apply.mock.lastCall?.[0].tags).toEqual([`handle:${registered.member.handle}`])
  apply.mockReset()
  return registered.member
}

it('changes the handle and expires the pages of both', async () => {
  const { id, handle } = await newMember()
  const wanted = newHandle()
  expect(await changeProfile(id, { handle: wanted })).toEqual({
    member: { handle: wanted, name: null, role: 'MEMBER' },
  })
  const notice = apply.mock.calls[0]?.[0]
  expect(notice?.tags).toEqual([`member:${id}`, `handle:${handle}`, `handle:${wanted}`])
  expect(notice?.sums).toEqual([])
  expect(notice?.id).toMatch(/^\d+$/)
})

it('changes only what was given, and takes a name away', async () => {
  const { id, handle } = await newMember()
  expect(await changeProfile(id, { name: 'Ada' })).toMatchObject({ member: { handle, name: 'Ada' } })
  expect(await changeProfile(id, {})).toMatchObject({ member: { handle, name: 'Ada' } })
  expect(await changeProfile(id, { name: null })).toMatchObject({ member: { handle, name: null } })
})

it('refuses a handle that somebody has, and changes and announces nothing then', async () => {
  const [ada, eve] = [await newMember(), await newMember()]
  expect(await changeProfile(eve.id, { name: 'Eve', handle: ada.handle })).toEqual({
    refusal: 'HANDLE_TAKEN',
  })
  expect(apply).not.toHaveBeenCalled()
  expect(await changeProfile(eve.id, {})).toMatchObject({ member: { handle: eve.handle, name: null } })
})

describe('a handle', () => {
  const monthsPass = (id: string, days: number) =>
    db.$executeRaw`update member set handle_changed_at = handle_changed_at - make_interval(days => ${days}::int) where id = ${id}::uuid`
  const yearPasses = (handle: string) =>
    db.handleHistory.update({ where: { handle }, data: { until: new Date(Date.now() - 1) } })

  it('that the site gave may be changed at once, and the next one after 30 days', async () => {
    const { id, handle } = await newMember()
    const [first, second] = [newHandle(), newHandle()]
    expect(await changeProfile(id, { handle: first })).toMatchObject({ member: { handle: first } })
    const soon = await changeProfile(id, { handle: second, name: 'Ada' })
    const inDays = 29.99 * 24 * 60 * 60 * 1000
    expect(soon).toMatchObject({ refusal: 'HANDLE_TOO_SOON' })
    expect('possibleAt' in soon && soon.possibleAt.getTime() - Date.now()).toBeGreaterThan(inDays)
    expect(await changeProfile(id, { handle: first, name: 'Eve' })).toMatchObject({
      member: { handle: first, name: 'Eve' },
    })
    await monthsPass(id, 30)
    expect(await changeProfile(id, { handle: second })).toMatchObject({ member: { handle: second } })
    const kept = await db.handleHistory.findMany({ where: { memberId: id }, select: { handle: true } })
    expect(kept.map((row) => row.handle).sort()).toEqual([handle, first].sort())
  })

  it('that was given up is nobody else’s for a year, newcomers included, but may be taken back', async () => {
    const [ada, eve] = [await newMember(), await newMember()]
    expect(await changeProfile(ada.id, { handle: newHandle() })).toHaveProperty('member')
    expect(await changeProfile(eve.id, { handle: ada.handle })).toEqual({ refusal: 'HANDLE_TAKEN' })
    const offered = [ada.handle, newHandle()]
    const registered = await registerMember(`${newHandle()}@example.org`, () => offered.shift() as string)
    expect(registered).toMatchObject({ member: { handle: expect.not.stringMatching(ada.handle) } })
    expect(offered).toEqual([])
    await monthsPass(ada.id, 31)
    expect(await changeProfile(ada.id, { handle: ada.handle })).toHaveProperty('member')
    expect(await db.handleHistory.count({ where: { handle: ada.handle } })).toBe(0)
  })

  it('is free again after the year', async () => {
    const [ada, eve, ann] = [await newMember(), await newMember(), await newMember()]
    await changeProfile(ada.id, { handle: newHandle() })
    await yearPasses(ada.handle)
    expect(await changeProfile(eve.id, { handle: ada.handle })).toHaveProperty('member')
    await monthsPass(eve.id, 31)
    await changeProfile(eve.id, { handle: newHandle() })
    expect(await changeProfile(ann.id, { handle: ada.handle })).toEqual({ refusal: 'HANDLE_TAKEN' })
  })

  it('that somebody gives up just now cannot be snatched', async () => {
    const members = await Promise.all(Array.from({ length: 6 }, () => newMember()))
    const [ada, ...others] = members
    const wanted = ada?.handle as string
    const outcomes = await Promise.all([
      changeProfile(ada?.id as string, { handle: newHandle() }),
      ...others.map(({ id }) => changeProfile(id, { handle: wanted })),
    ])
    expect(outcomes.map((outcome) => 'member' in outcome)).toEqual([true, false, false, false, false, false])
  })
})

it('gives a handle that two want at once to one of them', async () => {
  const members = await Promise.all([newMember(), newMember(), newMember()])
  const handle = newHandle()
  const outcomes = await Promise.all(members.map(({ id }) => changeProfile(id, { handle })))
  expect(outcomes.filter((outcome) => 'member' in outcome)).toHaveLength(1)
})

it('that runs into a deadlock, as two members who take each other’s handle can, may be tried again', async () => {
  const [one, other] = [await newMember(), await newMember()]
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`set deadlock_timeout = '5s'; begin`)
  await client.query('update member set handle = $1 where id = $2', [newHandle(), other.id])
  const refused = changeProfile(one.id, { handle: other.handle }).then(() => null, isDatabaseAway)
  await vi.waitFor(async () => {
    const { rows } = await client.query(
      `select from pg_locks where not granted and locktype = 'transactionid'`,
    )
    expect(rows).toHaveLength(1)
  })
  await client.query('select from member where id = $1 for update', [one.id])
  expect(await refused).toBe(true)
  await client.end()
})
