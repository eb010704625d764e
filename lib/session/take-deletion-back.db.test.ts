import { expect, it } from 'vitest'
import { askForDeletion } from '@/lib/account/ask-for-deletion'
import { db } from '@/lib/db'
import { useTestDatabase } from '@/testing/test-database'
import {
  askForLink,
  cookieHeader,
  pressMailedLink,
  signIn,
  useLoopbackSite,
  viewerOf,
} from './browser-for-tests'
import { hashMailToken } from './mail-token'
import { getRequestOfLink } from './sign-in-request-queries'

useTestDatabase()
useLoopbackSite()

const ofLink = (token: string) => getRequestOfLink(hashMailToken(token))

async function aLeaver() {
  const { email, cookie } = await signIn()
  const { id } = await db.member.findUniqueOrThrow({ where: { email } })
  return { id, email, cookie, until: await askForDeletion(id, 'KEEP') }
}

it('the mailed link knows that the account is being deleted, and using it takes that back and says so', async () => {
  const { id, email, cookie, until } = await aLeaver()
  expect(await viewerOf(cookie)).toBeNull()
  const asked = await askForLink(email, '/technologies/flask')
  expect((await ofLink(asked.fields.token))?.leavingAt).toEqual(until)
  expect(await ofLink(`${asked.fields.token}x`)).toBeNull()
  const answer = await pressMailedLink(asked, { 'user-agent': 'Lynx/2.9' })
  expect(answer.headers.get('location')).toBe('/settings?back')
  expect(await viewerOf(cookieHeader(answer))).toMatchObject({ id })
  expect(await ofLink(asked.fields.token)).toBeNull()
  const [session] = await db.session.findMany({ where: { userId: id } })
  expect(session).toMatchObject({ userAgent: 'Lynx/2.9', lastUsedAt: expect.any(Date) })
})

it('whoever signs in after the seven days, before the job has run, is somebody new', async () => {
  const { id, email } = await aLeaver()
  await db.$executeRaw`update member set deletes_at = now() - interval '1 second' where id = ${id}::uuid`
  const asked = await askForLink(email)
  expect((await ofLink(asked.fields.token))?.leavingAt).toBeNull()
  const answer = await pressMailedLink(asked)
  const viewer = await viewerOf(cookieHeader(answer))
  expect(viewer?.id).not.toBe(id)
  expect(await db.member.findUnique({ where: { id } })).toBeNull()
})

it('last use is noted now and then, not with every request', async () => {
  const { email, cookie } = await signIn()
  const used = async () =>
    (await db.session.findFirstOrThrow({ where: { user: { email } } })).lastUsedAt.getTime()
  const first = await used()
  await viewerOf(cookie)
  expect(await used()).toBe(first)
  await db.session.updateMany({ where: { user: { email } }, data: { lastUsedAt: new Date(first - 700_000) } })
  await viewerOf(cookie)
  expect(await used()).toBeGreaterThanOrEqual(first)
})
