import { aClient } from './api'
import { expectNoViolationsInBothThemes } from './axe'
import { expect, test } from './fixtures'
import { expectGoodPage } from './good-page'

test('nothing is wrong with any page or state of the discussion', async ({ member }) => {
  test.setTimeout(180_000)
  const { page, context } = member
  const author = await aClient()
  const text = Math.random().toString(36).slice(2)
  const post = async (json: object): Promise<string> => {
    const response = await author.send('/technologies/nodejs/comments', { method: 'POST', json })
    return (await response.json()).id
  }
  const head = await post({ body: `Head ${text}`, verdict: 'YES', experience: 'PAST' })
  for (let i = 0; i < 7; i++) await post({ body: `Reply ${i} ${text}`, parentId: head })
  await author.send(`/comments/${head}`, { method: 'PATCH', json: { body: `Changed head ${text}` } })
  const gone = await post({ body: `Gone ${text}` })
  await author.send(`/comments/${gone}`, { method: 'DELETE' })

  for (const path of [`/comments/${head}/versions`, `/comments/${gone}`, `/comments/${head}`]) {
    await expectGoodPage(page, path, path.endsWith(gone) ? 410 : 200)
  }
  const region = page.getByRole('region', { name: 'Comments' })
  const comment = region.getByRole('article').filter({ hasText: `Changed head ${text}` })
  await comment.getByRole('button', { name: 'Helpful', exact: true }).click()
  await expect(comment).toContainText('1 member found it helpful')
  await comment.getByText('Reply', { exact: true }).click()
  await region
    .getByText(/more replies/)
    .first()
    .click()
  await region.getByRole('textbox', { name: 'Your comment' }).fill('```ts\nconst a = 1\n```')
  await region.getByRole('button', { name: 'Preview' }).first().click()
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('const')
  await expectNoViolationsInBothThemes(page, 'marked, replying, unfolded, previewing')
  await page.reload()
  await expect(region.getByText(/^Your draft of/)).toBeVisible()
  await context.setOffline(true)
  await region.getByRole('button', { name: 'Post comment' }).click()
  await expect(region.getByRole('alert')).toBeVisible()
  await expectNoViolationsInBothThemes(page, 'a draft put back, the connection lost')
  await context.setOffline(false)
  await expectGoodPage(page, '/technologies/nodejs/your-votes')
})
