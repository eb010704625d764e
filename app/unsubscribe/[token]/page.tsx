import type { Metadata } from 'next'
import { UnsubscribeForm } from '@/components/notification/unsubscribe-form'
import { ButtonLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { kindWords } from '@/lib/notification/kind-words'
import { getMailChoice } from '@/lib/notification/mail-choice-queries'
import { readUnsubscribeToken } from '@/lib/notification/unsubscribe-link'

export const dynamic = 'force-dynamic'
// Without a referrer at all a browser would send the form from nowhere (Origin: null).
export const metadata: Metadata = { title: 'Mails', robots: { index: false }, referrer: 'same-origin' }

type Props = { params: Promise<{ token: string }> }

/** Opening this page changes nothing: mail scanners open links too. Its button does, without signing in. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params
  const about = readUnsubscribeToken(token)
  const wanted = about && (await getMailChoice(about.memberId, about.kind))
  if (!about || wanted === null) return <UnknownLink />
  const { name } = kindWords[about.kind]
  return (
    <>
      <PageHeading title={wanted ? `Stop mails for ${name}?` : `Mails for ${name} are off`}>
        <p>
          {wanted
            ? 'Only this kind of mail stops; everything still stands under Notifications on the site.'
            : 'You get no more of these. Everything still stands under Notifications on the site.'}
        </p>
      </PageHeading>
      <PageBody narrow>
        <UnsubscribeForm token={token} name={name} wanted={wanted} />
      </PageBody>
    </>
  )
}

function UnknownLink() {
  return (
    <>
      <PageHeading title="This link is incomplete">
        <p>Part of its address is missing, or the account that it was made for is gone.</p>
      </PageHeading>
      <PageBody narrow>
        <ButtonLink href="/settings#mail">Choose your mails in the settings</ButtonLink>
      </PageBody>
    </>
  )
}
