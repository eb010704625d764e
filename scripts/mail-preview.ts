import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { escapeHtml } from '@/lib/mail/escape-html'
import { signInMail } from '@/lib/mail/sign-in-mail'
import { notificationKinds } from '@/lib/notification/notification-kinds-schema'
import { notificationMail } from '@/lib/notification/notification-mail'
import { sampleNotifications } from '@/lib/notification/sample-notifications'

const folder = path.resolve(process.env.DATA_DIR ?? '.local', 'mail-preview')
const origin = 'https://backboard.example'
const to = 'you@example.org'

const mails = [
  {
    name: 'sign-in',
    mail: await signInMail(to, `${origin}/sign-in/confirm?token=${'0'.repeat(64)}`, '7K3M-Q9XD', 10),
  },
]
for (const kind of notificationKinds) {
  const unsubscribe = {
    page: `${origin}/unsubscribe/sample`,
    oneClick: `${origin}/api/v1/unsubscribe/sample`,
  }
  const told = { kind, ...sampleNotifications[kind], to, origin, unsubscribe }
  mails.push({ name: kind.toLowerCase().replaceAll('_', '-'), mail: await notificationMail(told) })
}

mkdirSync(folder, { recursive: true })
for (const { name, mail } of mails) {
  writeFileSync(path.join(folder, `${name}.html`), mail.html)
  writeFileSync(path.join(folder, `${name}.txt`), mail.text)
}
const rows = mails.map(
  ({ name, mail }) => `<h2>${escapeHtml(mail.subject)}</h2>
<p><a href="${name}.html">alone</a></p><iframe src="${name}.html" title="${name}"></iframe><pre>${escapeHtml(mail.text)}</pre>`,
)
const style =
  'body{font-family:sans-serif;margin:2rem}iframe{width:100%;height:34rem}pre{white-space:pre-wrap}'
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>All mails</title><style>${style}</style><h1>All mails</h1>${rows.join('\n')}</html>`
writeFileSync(path.join(folder, 'index.html'), page)
console.log(`Every mail of the site, as HTML and as text:\n${pathToFileURL(path.join(folder, 'index.html'))}`)
