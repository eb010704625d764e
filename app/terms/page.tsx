import { Contact } from '@/components/privacy/contact'
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
    path: '/terms',
    title: 'Terms',
    description:
      'What you may expect of Backboard, what it expects of you, and the licence of what you contribute.',
  })

export default function TermsPage() {
  return (
    <>
      <PageHeading title="Terms">
        <p>What you may expect of this site, and what it expects of you.</p>
      </PageHeading>
      <PageBody narrow>
        <Prose>
          <h2 id="account">Your account</h2>
          <p>
            Reading needs none. To vote, comment or suggest, sign in with an address of your own: one person,
            one account, one ballot for each technology. Programs may act for you with{' '}
            <TextLink href="/settings/tokens">API tokens</TextLink>, under the same limits; you answer for
            what they do.
          </p>
          <h2 id="conduct">What we ask</h2>
          <ul>
            <li>Vote what you think, by yourself. No bought, organised or automated votes.</li>
            <li>Say what you know, say how you know it, and keep to the technology, not the person.</li>
            <li>No advertising, no hate, no private data of others, nothing unlawful, nothing copied.</li>
            <li>If you are paid by, or maintain, what you write about, say so.</li>
          </ul>
          <h2 id="licence">The licence of what you contribute</h2>
          <p>
            What you write stays yours. By sending it you let everybody use it under{' '}
            <a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license">
              CC BY-SA 4.0
            </a>
            : anybody may share and change it if they name you and pass it on under the same licence. That
            cannot be taken back for copies that others already have, even when you delete your comment here.
            Votes are numbers and belong to nobody.
          </p>
          <h2 id="moderation">Moderation</h2>
          <p>
            Moderators can hide comments, decline suggestions, set aside ballots that look organised, and
            suspend accounts, for a time or without an end. Whom it concerns is told what was done and why,
            and every decision stands in the <TextLink href="/moderation/log">public log</TextLink>. A
            suspended member can read, download their data and delete the account.
          </p>
          <h2 id="warranty">What is promised</h2>
          <p>
            The arithmetic is <TextLink href="/how-ranking-works">open</TextLink> and anybody can recompute
            it. Beyond that the site comes as it is: opinions of its members, without warranty, and it may be
            away or end. You can leave at any time by{' '}
            <TextLink href="/settings/delete">deleting your account</TextLink>; what is stored about you is on
            the page <TextLink href="/privacy">Privacy</TextLink>.
          </p>
          <h2 id="contact">Contact</h2>
          <Contact email={env().CONTACT_EMAIL} />
        </Prose>
        <AsMarkdown path="/terms" />
      </PageBody>
    </>
  )
}
