import { ask, jsonOf } from '@/testing/ask'
import type { Story } from './site'

const REPORTS = 30
const MOST_REPORTS = 20

/** A member whose requests reach another process each time. */
export const memberStory: Story = async ({ origin, processes, newMember }, ledger) => {
  const member = await newMember()
  const posted = await member.ask(`${origin}/api/v1/technologies/flask/comments`, {
    method: 'POST',
    json: { body: 'We run it on **three** machines.', verdict: 'YES', experience: 'PRODUCTION' },
  })
  ledger.check('a comment with a verdict is stored', posted.status === 201, `${posted.status} ${posted.body}`)
  const { id, createdAt } = jsonOf<{ id: string; createdAt: string }>(posted)
  const seen = await member.ask(`${origin}/api/v1/technologies/flask/comments`)
  ledger.check('its author sees it at once', seen.body.includes(id), 'not there')
  const listed = jsonOf<{ items: { id: string; createdAt: string }[] }>(seen).items.find(
    (comment) => comment.id === id,
  )
  const apart = Math.abs(Date.parse(listed?.createdAt ?? createdAt) - Date.now())
  ledger.check('its date is now, whatever zone the database is in', apart < 60_000, `${apart} ms off`)

  // Without JavaScript, not signed in: what was typed waits at an address that any process may be asked for.
  const typed = `typed by nobody yet ${Math.random()}`
  const away = await ask(`${origin}/api/v1/technologies/flask/comments`, {
    method: 'POST',
    headers: { origin },
    form: { body: typed, returnTo: '/technologies/flask' },
  })
  const draft = new URL(away.headers.location ?? '/', origin).searchParams.get('returnTo') ?? ''
  ledger.check(
    'who must sign in first is led there',
    away.status === 303 && /^\/drafts\//.test(draft),
    away.headers.location,
  )
  const refused = await member.ask(`${origin}/api/v1/technologies/flask/comments`, {
    method: 'POST',
    form: { body: typed, verdict: 'MAYBE' },
  })
  const isBack = refused.status === 422 && refused.body.includes(typed)
  ledger.check('a refused form comes back with what was typed', isBack, String(refused.status))
  const made = await member.ask(`${origin}/api/v1/me/tokens`, {
    method: 'POST',
    form: { name: 'from the scale test', read: 'on', expiresInDays: '1' },
  })
  for (const process of processes) {
    const page = await member.ask(process.origin + draft)
    ledger.check('every process finds the form that waits', page.body.includes(typed), String(page.status))
  }
  const shown = []
  for (const process of processes) {
    const page = await member.ask(new URL(made.headers.location ?? '/', process.origin).href)
    shown.push(page.status === 200 && /\bbb_[\w-]{43}/.test(page.body.toString()))
  }
  ledger.check(
    'a new token is shown once, by whichever process',
    shown.join() === 'true,false,false',
    shown.join(),
  )

  const statuses: number[] = []
  for (let n = 0; n < REPORTS; n++) {
    const one = processes[n % processes.length] as (typeof processes)[number]
    const answer = await member.ask(`${one.origin}/api/v1/reports`, { method: 'POST', json: {} })
    statuses.push(answer.status)
  }
  const passed = statuses.filter((status) => status === 422).length
  ledger.check('a limit is one for all processes', passed === MOST_REPORTS, `${passed} of ${REPORTS} passed`)
}
