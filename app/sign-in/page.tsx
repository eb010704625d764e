import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { PasskeySection } from '@/components/passkey/passkey-section'
import { AlreadySignedIn } from '@/components/sign-in/already-signed-in'
import { SignInPanel } from '@/components/sign-in/sign-in-panel'
import { WhatIsStored } from '@/components/sign-in/what-is-stored'
import { ErrorSummary } from '@/components/ui/error-summary'
import { ButtonLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { confirmPath } from '@/lib/session/fresh-rules'
import { safeReturnTo } from '@/lib/session/return-to'
import { describeSignInError, signInError } from '@/lib/session/sign-in-errors'
import { signInWays } from '@/lib/session/sign-in-ways'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const error = signInError((await searchParams).error)
  return { title: error ? 'Error: Sign in' : 'Sign in', robots: { index: false } }
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams
  const returnTo = safeReturnTo(query.returnTo)
  const error = signInError(query.error)
  const viewer = await getViewer()
  const ways = signInWays(new Headers(await headers()))

  return (
    <>
      <PageHeading title="Sign in" />
      <PageBody narrow>
        {error && <ErrorSummary {...describeSignInError(error)} />}
        {viewer && error === 'OAuthNotFresh' ? (
          <ButtonLink href={confirmPath(backToConnect(returnTo))}>Confirm that it is you</ButtonLink>
        ) : viewer ? (
          <AlreadySignedIn handle={viewer.handle} providers={ways.providers} returnTo={returnTo} />
        ) : (
          <>
            <SignInPanel
              {...ways}
              returnTo={error === 'OAuthAccountNotLinked' ? backToConnect(returnTo) : returnTo}
            />
            <PasskeySection returnTo={returnTo} />
          </>
        )}
        <WhatIsStored />
      </PageBody>
    </>
  )
}

/** Whoever must first show that the account is theirs comes back here, where the service can then be connected. */
const backToConnect = (returnTo: string | null) =>
  returnTo ? `/sign-in?${new URLSearchParams({ returnTo })}` : '/sign-in'
