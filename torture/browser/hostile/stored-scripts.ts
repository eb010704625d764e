import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import postgres from 'postgres'
import { type KeptMail, listKeptMails } from '@/lib/mail/kept-mail'
import { cleanEnv } from '@/scripts/test/clean-env'
import { startTestSite } from '@/scripts/test/test-site'
import { kindOf } from '../crawl'
import { type Result, trying } from '../result'
import { activeIn } from './active-html'
import { markdownAsHtml, wrongIn } from './check-answer'
import { payloads } from './payloads'
import { plantTexts } from './plant-texts'
import { type Read, readSurfaces } from './read-surfaces'
import { runInBrowser } from './run-in-browser'
import { prepareStage } from './stage'
import { foundUnescaped } from './unescaped'

/** Fields of the API that take no text of people's own after all; everything else must have been stored. */
const NO_TEXTS = [
  ...[
    'POST /technologies/{slug}/comments parentId',
    'PUT /editors-list technologies[]',
    'PUT /editors-list seen[]',
  ],
  ...['PATCH /me handle', 'POST /moderation/claims subject.id', 'POST /moderation/decisions subject.id'],
  ...['POST /reports subject.id', 'POST /reports reason'],
]

type Asked = { buildDir: string; browser: Browser; isQuick?: boolean }

/** Nothing that anybody writes into the site runs where it is shown, on a site of its own, without the site's policy. */
export async function noStoredScriptRuns({ buildDir, browser, isQuick = false }: Asked): Promise<Result> {
  const { result, note, plant } = trying(
    'no text that people write runs as a script anywhere, even without a policy',
  )
  const logsDir = mkdtempSync(join(tmpdir(), 'backboard-hostile-'))
  const site = await startTestSite({ buildDir, logsDir, env: cleanEnv() })
  const origin = site.env.BASE_URL as string
  const sql = postgres(site.databaseUrl, { max: 2, onnotice: () => {} })
  try {
    const stage = await prepareStage(origin, sql)
    const planted = await plantTexts(stage, isQuick ? 2 : payloads.length)
    note(planted.wrong)
    for (const field of planted.taken) note(NO_TEXTS.includes(field) ? [`${field} takes texts`] : [])
    for (const field of planted.refused) note(NO_TEXTS.includes(field) ? [] : [`${field} was never stored`])
    const reads = await readSurfaces(stage, isQuick ? 1 : 3)
    for (const read of reads) note(wrongIn(read))
    const mails = await listKeptMails(join(site.env.DATA_DIR as string, 'mail'), 200)
    note(mails.some(({ html }) => html.includes('hacked=1')) ? [] : ['no mail shows anything of it'])
    for (const { subject, html } of mails)
      note(activeIn(html, 'mail').map((what) => `the mail “${subject}”: ${what}`))
    const most = isQuick ? 12 : Number.POSITIVE_INFINITY
    const documents = [...shownOf(reads).slice(0, most), ...mails.slice(0, most / 4).map(asDocument)]
    const ran = await runInBrowser(browser, origin, documents)
    for (const { what } of documents) note(ran.includes(what) ? [`${what} ran it`] : [])
    for (const [defect, wrong] of await foundUnescaped(browser, origin, reads, mails)) plant(defect, wrong)
  } finally {
    await sql.end({ timeout: 1 })
    await site.stop()
    rmSync(logsDir, { recursive: true, force: true })
  }
  return result
}

const asDocument = ({ html }: KeptMail) => ({ what: 'a mail', open: { html } })

/** One document of each kind and reader that shows a hostile text, as a browser meets it, twins as HTML. */
function shownOf(reads: Read[]) {
  const hostile = reads.filter(({ status, body }) => status === 200 && body.includes('hacked=1'))
  const kinds = new Map(hostile.map((read) => [`${read.reader?.handle} ${kindOf(read.path)}`, read]))
  return [...kinds.values()].map(({ path, type, body, reader }) => ({
    what: `${path} to ${reader?.handle ?? 'anybody'}`,
    open: type.startsWith('text/markdown')
      ? { html: markdownAsHtml(body.toString()) }
      : { path, cookie: reader?.cookie },
  }))
}
