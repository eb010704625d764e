import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { castVote } from '@/lib/vote/cast-vote'
import { pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import {
  askForLink,
  cookieHeader,
  newAddress,
  pressMailedLink,
  useLoopbackSite,
  viewerOf,
} from './browser-for-tests'

useTestDatabase()
useLoopbackSite()

it('nobody votes before their address is confirmed: until then there is no member to vote as', async () => {
  const email = newAddress()
  const asked = await askForLink(email)
  expect(await db.member.count({ where: { email } })).toBe(0)
  expect(await db.session.count()).toBe(0)

  const viewer = await viewerOf(cookieHeader(await pressMailedLink(asked)))
  const member = await db.member.findUniqueOrThrow({ where: { email } })
  expect(member.emailVerified).not.toBeNull()
  expect(viewer?.id).toBe(member.id)

  const [point] = await pointsOf('rust')
  expect(await castVote(member.id, point?.id as string, 1)).toMatchObject({ technology: { slug: 'rust' } })
  expect((await db.technology.findUniqueOrThrow({ where: { slug: 'rust' } })).voters).toBe(1)
  expect(await castVote('00000000-0000-4000-8000-000000000000', point?.id as string, 1)).toEqual({
    refusal: 'SIGNED_OUT',
  })
})
