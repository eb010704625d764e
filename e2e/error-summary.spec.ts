import { db } from '@/lib/db'
import { pointsOf } from '@/testing/factories'
import { aClient, origin } from './api'
import { aTechnology } from './editors-technology'
import { expect, test } from './fixtures'
import { expectValidHtml } from './html'

type Form = Record<string, string>

/** What a refused form's page owes: “Error:” in the title, and a summary that leads to each field in the field's words. */
async function expectSummary(response: Response, form: string) {
  expect(response.status, form).toBe(422)
  const html = await response.text()
  expect(html, form).toMatch(/<title>Error: /)
  const summary = /<div role="alert" tabindex="-1" autofocus.*?<\/ul><\/div>/is.exec(html)?.[0] ?? ''
  const links = [...summary.matchAll(/<a href="#([^"]+)"[^>]*>([^<]+)<\/a>/g)]
  expect(links.length, `${form}: links of the summary`).toBeGreaterThan(0)
  for (const [, field, message] of links) {
    expect(html, `${form}: ${field}`).toMatch(new RegExp(`<(input|textarea|select)[^>]* id="${field}"`))
    expect(html, `${form}: the words beside ${field}`).toContain(`Error: </span>${message}</p>`)
  }
  expect(html, form).not.toMatch(/<form(?![^>]*novalidate)[^>]*action="\/api\/v1/i)
  expectValidHtml(html, form)
}

test('every form that is refused comes back with an error summary', async () => {
  const { slug, first } = await aTechnology()
  const [member, moderator, admin] = await Promise.all([
    aClient(),
    aClient({ role: 'MODERATOR' }),
    aClient({ role: 'ADMIN' }),
  ])
  const [point] = await pointsOf('django')
  const posted = await member.send('/technologies/django/comments', {
    method: 'POST',
    json: { body: 'Mine' },
  })
  const { id: comment } = await posted.json()
  const hide = { subject: { type: 'COMMENT', id: comment }, decision: 'HIDE', reason: 'SPAM' }
  expect((await moderator.send('/moderation/decisions', { method: 'POST', json: hide })).ok).toBe(true)
  const decision = await db.decision.findFirstOrThrow({ where: { commentId: comment } })
  const own = await (
    await member.send('/technologies/django/comments', { method: 'POST', json: { body: 'Mine too' } })
  ).json()

  const forms: [what: string, who: typeof member, path: string, form: Form][] = [
    ['comment', member, '/technologies/django/comments', { body: '' }],
    ['edit of a comment', member, `/comments/${own.id}`, { _method: 'PATCH', body: '' }],
    ['suggested point', member, '/technologies/django/points', { side: 'PRO', title: '', detail: '' }],
    ['suggested technology', member, '/technologies', { name: '', website: 'x' }],
    ['edit of a technology', member, '/technologies/django/edits', { name: '', summary: '' }],
    ['edit of a point', member, `/points/${point?.id}/edits`, { title: '', detail: '' }],
    [
      'report',
      member,
      '/reports',
      { subjectType: 'POINT', subjectId: `${point?.id}`, reason: 'OTHER', note: '' },
    ],
    ['appeal', member, `/decisions/${decision.id}/appeal`, { body: '' }],
    ['settings', member, '/me', { _method: 'PATCH', name: '', handle: 'Not A Handle' }],
    ['token', member, '/me/tokens', { name: '', expiresInDays: '30' }],
    ['deletion', member, '/me', { _method: 'DELETE', comments: 'SOME' }],
    [
      'decision',
      moderator,
      '/moderation/decisions',
      { subjectType: 'COMMENT', subjectId: own.id, decision: 'HIDE', reason: 'OTHER', note: '' },
    ],
    ['role', admin, `/members/${member.handle}/role`, { _method: 'PUT', role: 'OWNER', note: '' }],
    ['edition', admin, '/editions', { year: '', title: '' }],
    [
      'text of a technology',
      moderator,
      `/technologies/${slug}`,
      { _method: 'PATCH', version: '1', name: '' },
    ],
    ['text of a point', moderator, `/points/${first.id}`, { _method: 'PATCH', version: '1', title: '' }],
    ['editorial point', moderator, `/technologies/${slug}/editorial-points`, { side: 'PRO', title: '' }],
    [
      'act of an editor',
      moderator,
      `/points/${first.id}/archived`,
      { _method: 'PUT', archived: 'true', reason: 'OTHER', note: '' },
    ],
  ]
  for (const [what, who, path, form] of forms)
    await expectSummary(await who.send(path, { method: 'POST', form }), what)

  const editorsList = await fetch(`${origin()}/admin/editors-list?place.rust=first`, {
    headers: { cookie: admin.cookie },
  })
  await expectSummary(new Response(await editorsList.text(), { status: 422 }), 'editors’ list')
  const signIn = await fetch(`${origin()}/api/auth/signin/email`, {
    method: 'POST',
    headers: { origin: origin() },
    body: new URLSearchParams({ email: 'nobody' }),
  })
  await expectSummary(signIn, 'sign-in')

  // Forms whose answer is a page of its own address are no refused requests.
  for (const path of [
    '/compare?t=rust',
    '/compare?t=rust&t=django&t=flask&t=laravel&t=nodejs',
    '/compare?t=rust&other=cobol',
    `/search?q=${'x'.repeat(201)}`,
    '/search?q=%00',
  ]) {
    const answer = await fetch(origin() + path)
    await expectSummary(new Response(await answer.text(), { status: 422 }), path)
  }
})

test('a suggestion that is decided without a reason comes back with an error summary', async () => {
  const [member, moderator] = await Promise.all([aClient(), aClient({ role: 'MODERATOR' })])
  const title = `Summary ${Math.random().toString(36).slice(2)}`
  const json = { side: 'PRO', title, detail: 'Said in this test, and nowhere else on the site.' }
  const sent = await member.send('/technologies/django/points', { method: 'POST', json })
  expect(sent.status).toBe(202)
  const { id } = await db.suggestion.findFirstOrThrow({ where: { memberId: member.id } })
  const form = { subjectType: 'SUGGESTION', subjectId: id, decision: 'DECLINE', reason: 'OTHER', note: '' }
  await expectSummary(await moderator.send('/moderation/decisions', { method: 'POST', form }), 'suggestion')
})

for (const javaScriptEnabled of [true, false])
  test(`the summary takes the focus and leads to the field${javaScriptEnabled ? '' : ' without JavaScript'}`, async ({
    member,
    plainMember,
  }) => {
    const { page } = javaScriptEnabled ? member : plainMember
    await page.goto('/technologies/django')
    await page.getByRole('button', { name: 'Post comment' }).click()
    const summary = page.getByRole('main').getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(page).toHaveTitle(/^Error: /)
    const box = page.getByRole('textbox', { name: 'Your comment' })
    await summary.getByRole('link').click()
    await expect(box).toBeFocused()
    await expect(box).toHaveAccessibleDescription(/Error: /)
    await box.fill(`Mended ${Math.random()}`)
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page).not.toHaveTitle(/^Error: /)
  })

test('the summary of a choice and of a search leads to the field, which says what is wrong', async ({
  page,
}) => {
  const summary = page.getByRole('main').getByRole('alert')
  await page.goto('/compare?t=rust')
  await summary.getByRole('link').click()
  await expect(page.getByRole('main').getByRole('checkbox').first()).toBeFocused()
  await expect(page.getByRole('group', { name: 'Two to four technologies' })).toHaveAccessibleDescription(
    /Error: Choose at least two/,
  )
  await page.goto('/compare?t=rust&other=cobol')
  await summary.getByRole('link').click()
  const other = page.getByRole('textbox', { name: 'Another technology' })
  await expect(other).toBeFocused()
  await expect(other).toHaveAccessibleDescription(/Error: No technology on the list is called “cobol”/)
  await other.fill('django')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(/\/compare\/django-vs-rust$/)

  await page.goto(`/search?q=${'x'.repeat(201)}`)
  await summary.getByRole('link').click()
  const box = page.getByRole('search', { name: 'Page' }).locator('input')
  await expect(box).toBeFocused()
  await expect(box).toHaveAccessibleDescription(/Error: That is longer than 200 characters/)
  expect(await box.getAttribute('aria-invalid')).toBe('true')
})
