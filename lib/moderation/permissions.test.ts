import { describe, expect, it } from 'vitest'
import { canSetRole } from '@/lib/member/member-rules'
import { permissions } from '@/testing/permission-table'
import { actorFacts, actors } from '@/testing/permissions/actors'

const OWNER = 'the owner'

describe.each(permissions)('$action, $on', ({ on, allowed, rule }) => {
  it.each(actors)('by %s', (actor) => {
    const facts = actorFacts[actor]
    const member = facts && { ...facts, id: facts.isOwner ? OWNER : 'somebody else' }
    expect(rule(member, { ownerId: OWNER, on })).toBe(allowed.includes(actor))
  })
})

it('the last administrator cannot cease to be one, and nobody else gives roles', () => {
  const admin = { id: 'a', role: 'ADMIN', suspended: false } as const
  expect(canSetRole(admin, { role: 'ADMIN' }, 'MEMBER', 0)).toBe(false)
  expect(canSetRole(admin, { role: 'ADMIN' }, 'ADMIN', 0)).toBe(true)
  expect(canSetRole(admin, { role: 'ADMIN' }, 'MEMBER', 1)).toBe(true)
  expect(canSetRole({ ...admin, suspended: true }, { role: 'MEMBER' }, 'ADMIN', 3)).toBe(false)
})
