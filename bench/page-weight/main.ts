import { postComment } from '@/lib/comment/post-comment'
import { aMember } from '@/testing/factories'
import { fillDiscussion, MEMBERS } from '@/testing/full-discussion'
import { forgetfulPage, weighPage } from '@/testing/page-weight'
import { withEmptyApp } from '../site/empty-app'
import { withSite } from '../site/with-site'
import { PUBLIC_PAGES } from './pages'

/** Gets all the threads that fit on a page, with replies. */
const FULL = 'spring-boot'

const kB = (bytes: number) => (bytes / 1000).toFixed(1)

/** `npm run bench:page-weight`: what each kind of public page transfers, and what an empty page of Next's would. */
await withSite(async ({ origin, browser, logsDir }) => {
  const members = await Promise.all(Array.from({ length: MEMBERS }, () => aMember()))
  await fillDiscussion(async (member, body, parentId) => {
    const posted = await postComment(members[member]?.id ?? '', FULL, { body, parentId }, null)
    if ('refusal' in posted) throw new Error(posted.refusal)
    return posted.comment.id
  })
  const page = await forgetfulPage(browser)
  const { js: floor } = await withEmptyApp(logsDir, ({ url }) => weighPage(page, url))
  console.log(`An empty page of the same Next: ${floor} bytes of JavaScript\n`)
  console.log('| page | HTML | CSS | JavaScript | above the empty page | fonts |')
  console.log('|---|--:|--:|--:|--:|--:|')
  for (const path of [...PUBLIC_PAGES, `/technologies/${FULL}`]) {
    const { html, css, js, fonts } = await weighPage(page, `${origin}${path}`)
    console.log(`| ${[path, ...[html, css, js, js - floor, fonts].map(kB)].join(' | ')} |`)
  }
})
