import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, expect, it, vi } from 'vitest'
import { offerChanges } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { isDatabaseAway } from '@/lib/database-away'
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
