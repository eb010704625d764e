import type { Page } from '@playwright/test'
import { helpfulAnswerSchema } from '@/lib/comment/helpful-schema'
import { db } from '@/lib/db'
import { aMember } from '@/testing/factories'
import { aClient, call, expectProblem, origin } from './api'
import { expect, signIn, technology, test } from './fixtures'

type Client = Awaited<ReturnType<typeof aClient>>

async function post(client: Client, slug: string, json: Record<string, unknown>): Promise<string> {
  const response = await client.send(`/technologies/${slug}/comments`, { method: 'POST', json })
  expect(response.status).toBe(201)
  return (await response.json()).id
}

const commentWith = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text }).last()
const helpful = { name: 'Helpful', exact: true }
const mark = () => Math.random().toString(36).slice(2, 10)

test('a member finds a comment helpful and takes that back; its author and readers see how many did', async ({
  member,
  page,
}) => {
  const author = await aClient()
  const text = `Helpful story ${mark()}`
  const id = await post(author, 'spring-boot', { body: text })
  await member.page.goto('/technologies/spring-boot')
  const comment = commentWith(member.page, text)
  const button = comment.getByRole('button', helpful)
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(comment).toContainText('1 member found it helpful')
  await member.page.reload()
  await expect(button).toHaveAttribute('aria-pressed', 'true')

  await page.goto('/technologies/spring-boot')
  await expect(commentWith(page, text)).toContainText('1 member found it helpful')
  await commentWith(page, text).getByRole('button', helpful).click()
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/)
  expect(new URL(page.url()).searchParams.get('returnTo')).toBe(`/technologies/spring-boot#comment-${id}`)

  await signIn(page.context(), author.id)
  await page.goto('/technologies/spring-boot')
  await expect(commentWith(page, text).getByRole('button', { name: 'Edit' })).toBeVisible()
  await expect(commentWith(page, text).getByRole('button', helpful)).toHaveCount(0)
  await expect(commentWith(page, text)).toContainText('1 member found it helpful')

  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await expect(comment).not.toContainText('found it helpful')
})

test('a helpful mark that is refused is undone with a sentence', async ({ member }) => {
  const text = `Refused mark ${mark()}`
  const id = await post(await aClient(), 'spring-boot', { body: text })
  const { page } = member
  await page.goto('/technologies/spring-boot')
  await db.$queryRaw`select set_comment_state(${id}::uuid, 'HIDDEN'::comment_state)::text`
  const button = commentWith(page, text).getByRole('button', helpful)
  await page.route('**/refresh-nothing', (route) => route.abort())
  await button.click()
  await expect(commentWith(page, text).getByRole('status')).toContainText('as it was before')
  await expect(button).toHaveAttribute('aria-pressed', 'false')
})

test('without JavaScript a mark is given on the page and taken back among one’s votes', async ({
  plainMember,
}) => {
  const { page } = plainMember
  const text = `Plain mark ${mark()}`
  const id = await post(await aClient(), 'nodejs', { body: text })
  await page.goto('/technologies/nodejs')
  await commentWith(page, text).getByRole('button', helpful).click()
  await expect(page).toHaveURL(new RegExp(`/technologies/nodejs#comment-${id}$`))
  await expect(commentWith(page, text)).toContainText('1 member found it helpful')
  await page.goto('/technologies/nodejs/your-votes')
  const region = page.getByRole('region', { name: 'Comments that you found helpful' })
  await expect(region).toContainText(text)
  await region.getByRole('button', { name: 'Not helpful after all' }).click()
  await expect(region).toHaveCount(0)

  const own = `My own ${mark()}`
  await page.goto('/technologies/nodejs')
  await page.getByRole('textbox', { name: 'Your comment' }).fill(own)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/\/technologies\/nodejs.*#comment-/)
  const [refused] = await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    commentWith(page, own).getByRole('button', helpful).click(),
  ])
  expect(refused.status()).toBe(403)
  await expect(page.getByRole('main')).toContainText('for others to say')
})

test('the endpoint of helpful marks answers as promised and refuses what it must', async () => {
  const author = await aClient()
  const other = await aClient()
  const id = await post(author, 'rust', { body: `For the endpoint ${mark()}` })
  const path = `/comments/${id}/helpful`
  const answer = async (method: string) =>
    helpfulAnswerSchema.strict().parse(await (await other.send(path, { method })).json())
  expect(await answer('PUT')).toEqual({ helpful: 1, mine: true })
  expect(await answer('DELETE')).toEqual({ helpful: 0, mine: false })
  await expectProblem(await author.send(path, { method: 'PUT' }), 403, 'forbidden')
  await expectProblem(await call(path, { method: 'PUT' }), 401, 'signed-out')
  await expectProblem(await other.send('/comments/nonsense/helpful', { method: 'PUT' }), 404, 'not-found')
  await expectProblem(await other.send(path, { method: 'PATCH', json: {} }), 405, 'method-not-allowed')
  await author.send(`/comments/${id}`, { method: 'DELETE' })
  await expectProblem(await other.send(path, { method: 'PUT' }), 404, 'not-found')
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('comments stand in two orders on pages of 20, and a lasting address leads to the right one', async ({
      page,
    }) => {
      const author = await aClient()
      const slug = 'aspnet-core'
      const text = mark()
      const oldest = await post(author, slug, { body: `Oldest ${text}` })
      for (let i = 0; i < 21; i++) await post(author, slug, { body: `Filler ${i} ${text}` })

      await page.goto(`/technologies/${slug}`)
      const region = page.getByRole('region', { name: 'Comments' })
      await expect(region.getByRole('navigation', { name: 'Order of comments' })).toContainText(
        'By how many members found a comment helpful',
      )
      await expect(region.getByText(`Oldest ${text}`)).toHaveCount(0)
      await region.getByRole('link', { name: 'Newest' }).click()
      await expect(page).toHaveURL(new RegExp(`/technologies/${slug}/comments/newest/1`))
      await expect(page.getByText(`Filler 20 ${text}`)).toBeVisible()
      await page.getByRole('link', { name: 'More comments' }).click()
      await expect(page).toHaveURL(/\/comments\/newest\/2/)
      await expect(page.getByText(`Oldest ${text}`)).toBeVisible()

      await page.goto(`/comments/${oldest}`)
      await expect(page).toHaveURL(new RegExp(`/technologies/${slug}/comments/\\d+#comment-${oldest}$`))
      await expect(page.getByText(`Oldest ${text}`)).toBeInViewport()

      const reader = await aClient()
      await reader.send(`/comments/${oldest}/helpful`, { method: 'PUT' })
      await page.goto(`/comments/${oldest}`)
      await expect(page).toHaveURL(`${origin()}/technologies/${slug}#comment-${oldest}`)
      await reader.send(`/comments/${oldest}/helpful`, { method: 'DELETE' })
    })

    test('a long thread is folded, and the address of a reply in it opens, reaches and marks it', async ({
      page,
    }) => {
      const author = await aClient()
      const text = mark()
      const head = await post(author, 'laravel', { body: `Head ${text}` })
      const replies: string[] = []
      for (let i = 1; i <= 8; i++)
        replies.push(await post(author, 'laravel', { body: `Reply ${i} ${text}`, parentId: head }))
      const answer = await post(author, 'laravel', { body: `Answer ${text}`, parentId: replies[5] })

      await page.goto(`/comments/${head}`)
      const thread = page.getByRole('listitem').filter({ hasText: `Head ${text}` })
      await expect(page.getByText(`Reply 3 ${text}`)).toBeVisible()
      await expect(page.getByText(`Reply 4 ${text}`)).toBeHidden()
      await thread.getByText('Show 6 more replies').click()
      await expect(page.getByText(`Reply 4 ${text}`)).toBeVisible()

      await page.goto('/')
      await page.goto(`/comments/${answer}`)
      const shown = commentWith(page, `Answer ${text}`)
      await expect(shown).toBeInViewport()
      await expect(shown).toHaveCSS('border-left-width', '4px')
      await shown.getByRole('link', { name: `Replying to @${author.handle}` }).click()
      await expect(page).toHaveURL(new RegExp(`#comment-${replies[5]}$`))
      await expect(commentWith(page, `Reply 6 ${text}`)).toHaveCSS('border-left-width', '4px')
    })
  })

test('everybody reads what a comment said before, as long as it is shown', async ({ page }) => {
  const author = await aClient()
  const text = mark()
  const id = await post(author, 'nodejs', { body: `It is fast ${text}` })
  await author.send(`/comments/${id}`, { method: 'PATCH', json: { body: `It is <b>very</b> fast ${text}` } })
  await page.goto(`/comments/${id}`)
  await commentWith(page, text)
    .getByRole('link', { name: /^edited/ })
    .click()
  await expect(page).toHaveURL(`${origin()}/comments/${id}/versions`)
  const newest = page.getByRole('article', { name: 'Version 2, the one shown now' })
  await expect(newest.getByRole('insertion')).toContainText(['<b>very</b>'])
  await expect(page.getByRole('article', { name: 'First version' })).toContainText(`It is fast ${text}`)
  await page.getByRole('link', { name: 'Back to the comment' }).click()
  await expect(commentWith(page, text)).toBeVisible()

  const moderator = await aClient({ role: 'MODERATOR' })
  await moderator.send(`/comments/${id}`, { method: 'DELETE' })
  for (const path of [`/comments/${id}`, `/comments/${id}/versions`]) {
    expect((await page.goto(path))?.status()).toBe(410)
    await expect(page.getByRole('main')).toContainText('A moderator hid it')
    await expect(page.getByRole('main')).not.toContainText(text)
  }
})

test('a deleted comment leaves an empty place above its replies, and an explanation without any', async ({
  page,
}) => {
  const author = await aClient()
  const text = mark()
  const head = await post(author, 'rust', { body: `Head ${text}` })
  const reply = await post(author, 'rust', { body: `Reply ${text}`, parentId: head })
  await author.send(`/comments/${head}`, { method: 'DELETE' })
  await page.goto(`/comments/${head}`)
  await expect(page).toHaveURL(new RegExp(`#comment-${head}$`))
  await expect(page.getByRole('region', { name: 'Comments' })).toContainText(
    'The author deleted this comment.',
  )
  await expect(page.getByText(`Reply ${text}`)).toBeVisible()
  await author.send(`/comments/${reply}`, { method: 'DELETE' })
  expect((await page.goto(`/comments/${head}`))?.status()).toBe(410)
  await expect(page.getByRole('main')).toContainText('Its author deleted it')
  await page.getByRole('link', { name: /what others say about Rust/ }).click()
  await expect(page).toHaveURL(/\/technologies\/rust#comments$/)

  for (const path of ['/comments/nonsense', '/comments/7be1b19d-2650-42a6-ad81-5d77372d04c4'])
    expect((await page.goto(path))?.status(), path).toBe(404)
})

test('the technology’s page says who would use it again, by how they know it', async ({ page }) => {
  const before = await technology('spring-boot')
  const share = (of: typeof before) =>
    of.verdictsByExperience.find((one: { experience: string }) => one.experience === 'MAINTAINER') ?? {
      yes: 0,
      no: 0,
    }
  for (const verdict of ['YES', 'NO'])
    await post(await aClient(), 'spring-boot', {
      body: 'As its maintainer',
      verdict,
      experience: 'MAINTAINER',
    })
  const after = await technology('spring-boot')
  expect(share(after)).toMatchObject({ yes: share(before).yes + 1, no: share(before).no + 1 })
  await page.goto('/technologies/spring-boot')
  const region = page.getByRole('region', { name: 'Would use it again' })
  await expect(region.getByRole('img', { name: /Percent who would use it again/ })).toBeVisible()
  const row = region
    .getByRole('table', { name: 'By how they know it' })
    .getByRole('row', { name: /I maintain it/ })
  await expect(row.getByRole('cell')).toHaveText([`${share(after).yes}`, `${share(after).no}`])
})

test('a link to a lasting address arrives at the comment', async ({ page }) => {
  const member = await aMember()
  // Both or neither: other stories recount meanwhile.
  const [{ id }] = await db.$transaction([
    db.comment.create({
      data: {
        body: `Soft ${mark()}`,
        member: { connect: { id: member.id } },
        technology: { connect: { slug: 'django' } },
      },
    }),
    db.technology.update({ where: { slug: 'django' }, data: { commentCount: { increment: 1 } } }),
  ])
  await db.$queryRaw`select announce('{}'::uuid[], array['comments:django', ${`member:${member.id}`}])::text`
  await page.goto(`/members/${member.handle}`)
  await page.getByRole('main').getByRole('link', { name: 'Django' }).click()
  await expect(page).toHaveURL(new RegExp(`/technologies/django.*#comment-${id}$`))
  await expect(page.getByRole('region', { name: 'Comments' })).toBeVisible()
})
