import { db } from '@/lib/db'
import { aMember, aSessionOf } from '@/testing/factories'
import { permissions } from '@/testing/permission-table'
import { type Actor, actorFacts, actors, type On } from '@/testing/permissions/actors'
import { call, clientOf } from './api'
import { expect, test } from './fixtures'
import { accountRequests } from './permissions/account-requests'
import { commentRequests } from './permissions/comment-requests'
import { editingRequests } from './permissions/editing-requests'
import { moderationRequests } from './permissions/moderation-requests'
import type { Prepare } from './permissions/prepared'
import { suggestionRequests } from './permissions/suggestion-requests'

/** What each action of the table sends. */
const requests: Record<string, Prepare> = {
  ...commentRequests,
  ...suggestionRequests,
  ...accountRequests,
  ...moderationRequests,
  ...editingRequests,
}

const DENIED = [401, 403, 404, 409]

async function attempt(prepare: Prepare, on: On | undefined, actor: Actor) {
  const facts = actorFacts[actor]
  const owner = await aMember({ role: facts?.isOwner ? facts.role : 'MEMBER' })
  const acting = facts?.isOwner ? owner : facts && (await aMember({ role: facts.role }))
  const [path, sent, isDone] = await prepare(owner.id, on)
  if (acting && facts?.suspended) await db.$queryRaw`select set_suspended(${acting.id}::uuid, true)::text`
  const response = acting
    ? await clientOf(await aSessionOf(acting.id)).send(path, sent)
    : await call(path, sent)
  const isLetThrough = !DENIED.includes(response.status)
  const answer = { status: response.status, isDone: isDone ? await isDone(response) : isLetThrough }
  // The moderators' page shows the oldest twenty: what waits from here would hide what other stories suggest.
  await db.suggestion.updateMany({
    where: { memberId: { in: [owner.id, ...(acting ? [acting.id] : [])] }, state: 'PENDING' },
    data: { state: 'WITHDRAWN', decidedAt: new Date() },
  })
  return answer
}

test('every action of the table is tried', () => {
  expect(Object.keys(requests).toSorted()).toEqual(
    [...new Set(permissions.map(({ action }) => action))].toSorted(),
  )
})

for (const [action, prepare] of Object.entries(requests))
  test(`who may ${action} is what the rules say, for every role and state`, async () => {
    test.setTimeout(120_000)
    const rows = permissions.filter((row) => row.action === action)
    expect(rows.length).toBeGreaterThan(0)
    for (const { on, allowed } of rows)
      for (const actor of actors) {
        const { status, isDone } = await attempt(prepare, on, actor)
        const what = `${action} (${on ?? 'any'}) by ${actor}: ${status}`
        expect(status, what).toBeLessThan(500)
        expect(isDone, what).toBe(allowed.includes(actor))
      }
  })
