import { setTimeout as pause } from 'node:timers/promises'
import { addMembers, type SignedIn } from '@/testing/add-members'
import { ask, jsonOf } from '@/testing/ask'
import type { Ledger } from '@/testing/ledger'
import { startSmtpServer } from '@/testing/smtp-server'
import { until } from '@/testing/until'
import type { Check, Torture } from '../check'
import { send } from '../history/outcome'
import { startTortureSite, type TortureSite } from '../site/start-torture-site'

type Server = Awaited<ReturnType<typeof startSmtpServer>>

const WHAT = 'mail server gone, putting off, silent or slow'
const NO_WAIT = `${WHAT}: a reply is posted within 3 s, whatever its mail does`
const TOLD = `${WHAT}: whoever asks for a sign-in mail is answered within 3 s`
const COMES = `${WHAT}: every mail comes afterwards`
const PAGES = `${WHAT}: the site goes on`
const REPLIES = 3
const MAILS_COME_WITHIN_S = 120

/** How the server behaves. */
const MANNERS: { begin: (server: Server) => Promise<void>; end: (server: Server) => Promise<void> }[] = [
  { begin: (server) => server.kill(), end: (server) => server.start() },
  ...(['put-off', 'slow'] as const).map((manner) => ({
    begin: (server: Server) => server.behave(manner),
    end: (server: Server) => server.behave('accept'),
  })),
]

export const mail: Check = {
  name: 'mail',
  isQuick: false,
  run: (ledger, torture) => withMail(ledger, torture, () => false),
  planted: [
    {
      defect: 'mails are taken out of the outbox while the server is away',
      breaks: [COMES],
      run: (ledger, torture) => withMail(ledger, torture, () => true),
    },
  ],
}

async function withMail(ledger: Ledger, torture: Torture, losesMails: () => boolean) {
  const server = await startSmtpServer()
  const env = { EMAIL_SERVER: server.url, EMAIL_FROM: 'Backboard <no-reply@backboard.example>' }
  const site = await startTortureSite({ buildDir: torture.buildDir, env })
  try {
    const [asker, answerer] = (await addMembers(site.sql, ['asker', 'answerer'])) as [SignedIn, SignedIn]
    const asked = await post(site, asker, { body: 'How is it today?' })
    const parentId = jsonOf<{ id: string }>(asked.answer as NonNullable<typeof asked.answer>).id
    const told: string[] = []
    for (const { begin, end } of losesMails() ? MANNERS.slice(0, 1) : MANNERS) {
      await begin(server)
      for (let n = 0; n < REPLIES; n++) {
        const body = `Answer-${told.length}-${Math.random().toString(36).slice(2)}`
        const sent = await post(site, answerer, { body, parentId })
        const ms = sent.end - sent.begin
        ledger.check(NO_WAIT, sent.outcome === 'ok' && ms < 3000 * torture.slack, `${sent.status}, ${ms} ms`)
        told.push(body)
      }
      told.push(await askForLink(site, ledger, torture.slack))
      const { status } = await ask(`${site.origin}/technologies/rust`)
      ledger.check(PAGES, status === 200, String(status))
      if (losesMails()) await site.sql`delete from mail_outbox`
      await pause(500)
      await end(server)
    }
    const isThere = (body: string) => server.taken.some(({ raw }) => raw.includes(body))
    const seconds = losesMails() ? 20 : MAILS_COME_WITHIN_S
    await until(seconds, async () => {
      if (!told.every(isThere)) throw new Error('a mail is missing')
    }).catch(() => {})
    for (const body of told) ledger.check(COMES, isThere(body), `${body} did not come`)
  } finally {
    await site.stop()
    await server.kill()
  }
}

const post = (site: TortureSite, member: SignedIn, json: object) =>
  send(site, member, '/technologies/rust/comments', { method: 'POST', json })

/** Answers the address for which a mail must come. */
async function askForLink({ origin }: TortureSite, ledger: Ledger, slack: number): Promise<string> {
  const email = `${Math.random().toString(36).slice(2)}@members.example`
  const begin = performance.now()
  const { status } = await ask(`${origin}/api/auth/signin/email`, {
    ...{ method: 'POST', form: { email }, headers: { origin } },
  })
  const ms = performance.now() - begin
  ledger.check(TOLD, status === 303 && ms < 3000 * slack, `${status}, ${ms.toFixed(0)} ms`)
  return email
}
