import { Client } from 'pg'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { editComment } from '@/lib/comment/edit-comment'
import { markHelpful } from '@/lib/comment/mark-helpful'
import { postComment } from '@/lib/comment/post-comment'
import { useLoopbackSite } from '@/lib/session/browser-for-tests'
import { findViewer } from '@/lib/session/find-viewer'
import { castVote } from '@/lib/vote/cast-vote'
import { getViewerVotes } from '@/lib/vote/vote-queries'
import { aMember, aSessionOf, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'

useTestDatabase()
useLoopbackSite()

let memberId: string
let pointId: string
let cookie: string

beforeAll(async () => {
  memberId = (await aMember()).id
  cookie = `backboard-session=${await aSessionOf(memberId)}`
  pointId = (await pointsOf('rust'))[0]?.id as string
  await getViewerVotes(memberId, 'rust')
})
afterEach(() => vi.restoreAllMocks())

/** How many times the database is asked while something is done, on whichever connection. */
async function roundTrips(act: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(Client.prototype, 'query')
  await act()
  const times = asked.mock.calls.length
  asked.mockRestore()
  return times
}

const post = async (body: string, by = memberId) => {
  const posted = await postComment(by, 'rust', { body }, null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.comment.id
}

it('is one to find the member, and one to write what the member says', async () => {
  const written = await post('Before')
  const others = await post('Somebody else’s', (await aMember()).id)
  const counted = {
    'finding the member': await roundTrips(() => findViewer(new Headers({ cookie }))),
    'a vote': await roundTrips(() => castVote(memberId, pointId, 1)),
    'a vote withdrawn': await roundTrips(() => castVote(memberId, pointId, 0)),
    'a comment': await roundTrips(() => post('New')),
    'an edit': await roundTrips(() => editComment(memberId, written, { body: 'After' })),
    'a helpful mark': await roundTrips(() => markHelpful(memberId, others, true)),
    'what I said about a technology': await roundTrips(() => getViewerVotes(memberId, 'rust')),
  }
  expect(counted).toEqual(Object.fromEntries(Object.keys(counted).map((name) => [name, 1])))
})

it('is one more for a comment that calls somebody by the handle', async () => {
  const { handle } = await aMember()
  expect(await roundTrips(() => post(`Ask @${handle}.`))).toBe(2)
})
