import { publicFile } from '@/lib/public-file'
import { PLAIN_PAGE_POLICY, plainPage } from '@/lib/server/plain-page'

export const dynamic = 'force-dynamic'

/** What public/sw.js shows in place of a page that cannot be had. It stands at that page's address, so its link is that. */
export const GET = () =>
  publicFile(
    plainPage({
      kicker: 'Offline',
      title: 'This page cannot be reached',
      detail:
        'Your device has no connection to the site at the moment. Nothing that you sent before is lost, and a comment that you were writing is kept in your browser.',
      link: '<a href="">Try again</a>',
    }),
    'text/html; charset=utf-8',
    { 'content-security-policy': PLAIN_PAGE_POLICY },
  )
