import { problemsOfGraph, structuredDataOf } from '@/testing/structured-data'
import { aClient } from './api'
import { expect, test } from './fixtures'

const PICTURES = [
  'ranking',
  'technologies/flask',
  'compare/django-vs-flask',
  'kinds/framework',
  'languages/c-sharp',
  'editions/2024',
]
const NONE = [
  'technologies/cobol-on-cogs',
  'compare/flask-vs-django',
  'compare/django-vs-cobol',
  'kinds/toaster',
  'languages/klingon',
  'editions/1999',
]
const HOSTILE = '</script><script>document.title = "taken"</script> <!-- & \u2028'

test('every list and technology has a picture of 1200 × 630, made anew when what it shows changes', async ({
  request,
}) => {
  const pictureOf = async (name: string) => {
    let response = await request.get(`/og/${name}.png?v=1`)
    // The first drawing of a process loads the drawing program: on a busy machine it may ask for patience, once.
    if (response.status() === 503) {
      await new Promise((resume) => setTimeout(resume, 1000 * Number(response.headers()['retry-after'])))
      response = await request.get(`/og/${name}.png?v=1`)
    }
    expect([response.status(), response.headers()['content-type']], name).toEqual([200, 'image/png'])
    return response.body()
  }
  for (const name of PICTURES) {
    const bytes = await pictureOf(name)
    expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      'PNG',
      1200,
      630,
    ])
  }
  for (const name of NONE) expect((await request.get(`/og/${name}.png`)).status(), name).toBe(404)

  const before = await pictureOf('technologies/flask')
  const { points } = await (await request.get('/api/v1/technologies/flask')).json()
  const { send } = await aClient()
  expect((await send(`/points/${points[0].id}/vote`, { method: 'PUT', json: { value: 1 } })).status).toBe(200)
  expect(Buffer.compare(before, await pictureOf('technologies/flask'))).not.toBe(0)

  const html = await (await request.get('/technologies/flask')).text()
  const address = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] as string
  expect(address).toBe(`${process.env.BASE_URL}/og/technologies/flask.png`)
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>')
  expect(html).toMatch(/<meta property="og:image:alt" content="Flask: rank \d+ of \d+, score [\d.]+"/)
})

test('what pages tell machines is valid, whatever members write', async ({ request, page }) => {
  const { send } = await aClient()
  const json = { body: HOSTILE, verdict: 'YES', experience: 'LEARNING' }
  expect((await send('/technologies/flask/comments', { method: 'POST', json })).status).toBe(201)
  const types = async (path: string) => {
    const things = structuredDataOf(await (await request.get(path)).text())
    expect(await problemsOfGraph(things), path).toEqual([])
    return things.map((thing) => thing['@type'])
  }
  expect(await types('/')).toEqual(['WebSite', 'ItemList'])
  for (const path of ['/kinds/framework', '/languages/c-sharp', '/editions/2024'])
    expect(await types(path), path).toEqual(['ItemList', 'BreadcrumbList'])
  expect(await types('/technologies/rust')).toContain('ComputerLanguage')
  expect(await types('/technologies/flask')).toContain('SoftwareApplication')
  expect(await types('/technologies/flask/comments/newest/1')).toContain('DiscussionForumPosting')
  await page.goto('/technologies/flask/comments/newest/1')
  await expect(page).toHaveTitle(/^Comments on Flask/)
})
