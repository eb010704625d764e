import { Contact } from '@/components/privacy/contact'
import { CookieTable } from '@/components/privacy/cookie-table'
import { HowLong } from '@/components/privacy/how-long'
import { VotesAreSecret } from '@/components/privacy/votes-are-secret'
import { WhatWeStore } from '@/components/privacy/what-we-store'
import { AsMarkdown } from '@/components/site/as-markdown'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/page-metadata'

export const dynamic = 'force-dynamic'
export const generateMetadata = () =>
  pageMetadata({
    path: '/privacy',
    title: 'Privacy',
    description: 'What Backboard stores about you, how long, who sees it, and how to get or erase it.',
  })

export default function PrivacyPage() {
  const { SESSION_DAYS, SESSION_IDLE_DAYS, CONTACT_EMAIL } = env()
  const session = { days: SESSION_DAYS, idleDays: SESSION_IDLE_DAYS }
  return (
    <>
      <PageHeading title="Privacy">
        <p>
          What this site holds about you, how long, and who sees it. Reading leaves nothing behind; there are
          no advertisements, no trackers, and no service of others is loaded.
        </p>
      </PageHeading>
      <PageBody narrow>
        <Prose>
          <WhatWeStore />
          <VotesAreSecret />
          <HowLong session={session} />
          <h2 id="cookies">Cookies</h2>
          <p>
            A reader who is not signed in gets none. If you choose colours, your browser remembers that by
            itself, and it keeps one page of this site: the one that says that you are offline. On https the
            names of those that only the server reads begin with <code>__Host-</code>.
          </p>
          <CookieTable session={session} />
          <h2 id="mails">Mails</h2>
          <p>
            A sign-in link when you ask for one, notifications of the kinds that you have not switched off,
            and word when a passkey or a connected service comes to your account or goes. Nothing else, and
            mails hold no pictures that tell when you open them. The mail server that the site uses sees your
            address and the mail.
          </p>
          <h2 id="rights">What you can do</h2>
          <p>
            In the <TextLink href="/settings">settings</TextLink>: see and change what others see, sign out of
            every device, download everything held about you, and delete it. The law where you live may give
            you more.
          </p>
          <h2 id="contact">Contact</h2>
          <Contact email={CONTACT_EMAIL} />
        </Prose>
        <AsMarkdown path="/privacy" />
      </PageBody>
    </>
  )
}
