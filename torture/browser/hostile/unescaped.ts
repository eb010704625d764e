import type { Browser } from '@playwright/test'
import type { KeptMail } from '@/lib/mail/kept-mail'
import { activeIn } from './active-html'
import { wrongIn } from './check-answer'
import type { Read } from './read-surfaces'
import { runInBrowser } from './run-in-browser'

/** How each kind of answer would look if somebody had forgotten to escape what people wrote. */
const DEFECTS: [type: string, forget: (text: string) => string][] = [
  ['text/html', (text) => decode(text)],
  ['text/markdown', (text) => text.replaceAll('\\<', '<')],
  ['application/atom+xml', (text) => text.replaceAll(/&#38;lt;/g, '&#60;')],
  ['application/json', (text) => text.replaceAll('&lt;', '<')],
  ['image/svg+xml', (text) => text.replace('</svg>', '<script>hacked=1</script></svg>')],
]
const decode = (text: string) =>
  text
    .replaceAll(/&(?:lt|#x3c|#60);/gi, '<')
    .replaceAll(/&(?:gt|#x3e|#62);/gi, '>')
    .replaceAll(/&(?:quot|#x22|#34);/gi, '"')

/** What the check says of the same answers with that mistake: by its parsers for every kind, and by the browser. */
export async function foundUnescaped(browser: Browser, origin: string, reads: Read[], mails: KeptMail[]) {
  const found: [defect: string, wrong: string[]][] = DEFECTS.map(([type, forget]) => {
    const some = reads.filter((read) => read.type.startsWith(type) && read.status === 200)
    const shown = type === 'image/svg+xml' ? some : some.filter(({ body }) => body.includes('hacked=1'))
    const broken = shown.map((read) => ({ ...read, body: Buffer.from(forget(read.body.toString())) }))
    return [`${type} in which nothing is escaped`, broken.flatMap(wrongIn)]
  })
  found.push([
    'mails in which nothing is escaped',
    mails.flatMap(({ html }) => activeIn(decode(html), 'mail')),
  ])
  const pages = reads.filter(
    ({ type, body }) => type.startsWith('text/html') && body.includes('&lt;img src=x onerror=hacked=1'),
  )
  const documents = pages
    .slice(0, 2)
    .map(({ path, body }) => ({ what: path, open: { html: decode(body.toString()) } }))
  found.push([
    'pages in which nothing is escaped, in the browser',
    await runInBrowser(browser, origin, documents),
  ])
  return found
}
