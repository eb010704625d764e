import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from './fixtures'

const run = promisify(execFile)
// Without colours in what it prints, which the test runner asks for.
const PLAIN = { ...process.env, FORCE_COLOR: '0' }
const VOTE = 'Agrees with a point, disagrees, or withdraws'

test('a developer finds an operation, what it takes and refuses, and copies a call of it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'For developers' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'For developers' })).toBeVisible()
  await page.getByRole('link', { name: 'PUT /points/{id}/vote' }).click()
  await expect(page).toHaveURL(/\/developers\/discussion#put-points-id-vote$/)
  const vote = page.getByRole('article', { name: VOTE })
  await expect(vote).toContainText('a token with the scope WRITE')
  await expect(vote.getByText('1 agrees, -1 disagrees, 0 withdraws')).toBeVisible()
  await expect(vote.getByRole('link', { name: 'Sign in first' })).toHaveAttribute(
    'href',
    '/problems/signed-out',
  )
  await vote.getByRole('button', { name: `Copy the curl command: ${VOTE}` }).click()
  await expect(vote.getByRole('status').first()).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^curl -s -X PUT 'http.*\/vote' \\\n.*Bearer \$BACKBOARD_TOKEN/,
  )
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the reference is text, and has no button that would do nothing', async ({ page }) => {
    await page.goto('/developers/ranking')
    const card = page.getByRole('article', { name: 'The community ranking, in rank order' })
    await expect(card.getByText(/^curl -s 'http.*\/api\/v1\/ranking'$/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0)
    await card.getByRole('link', { name: 'Ranked' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Ranked' })).toBeVisible()
  })
})

test('the examples of public reads run as they stand there', async ({ request }) => {
  const examples = await examplesOn('/developers/ranking', request)
  expect(examples.length).toBeGreaterThan(8)
  // Its id is nobody's: whoever tries it is told so.
  const expected = (id: string) => (id === 'get-points-id' ? '404' : '200')
  await Promise.all(
    examples.map(async ({ id, curl, code }) => {
      const bySh = await run('sh', ['-c', `${curl} -o /dev/null -w '%{http_code}'`])
      expect(bySh.stdout, curl).toBe(expected(id))
      const byNode = await run(process.execPath, ['--input-type=module', '--eval', code], { env: PLAIN })
      expect(byNode.stdout.slice(0, 3), code).toBe(expected(id))
    }),
  )
})

type Get = { get: (path: string) => Promise<{ text: () => Promise<string> }> }

async function examplesOn(path: string, request: Get) {
  const html = await (await request.get(path)).text()
  const texts = new Map(
    [...html.matchAll(/<code id="([\w-]+)">([\s\S]*?)<\/code>/g)].map(([, id = '', text = '']) => [
      id,
      plain(text),
    ]),
  )
  return [...texts.keys()]
    .filter((id) => id.endsWith('-curl'))
    .map((name) => name.slice(0, -'-curl'.length))
    .map((id) => ({ id, curl: texts.get(`${id}-curl`) as string, code: texts.get(`${id}-fetch`) as string }))
}

const plain = (html: string) =>
  html
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
