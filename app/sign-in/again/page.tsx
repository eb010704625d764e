import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ConfirmIdentity } from '@/components/sign-in/confirm-identity'
import { StaffPasskey } from '@/components/sign-in/staff-passkey'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { readAccount } from '@/lib/member/read-account'
import { countPasskeys } from '@/lib/passkey/list-passkeys'
import { confirmedByProvider, FRESH_MINUTES, isFresh } from '@/lib/session/fresh-rules'
import { listConfirmingProviders } from '@/lib/session/list-confirming-providers'
import { safeReturnTo } from '@/lib/session/return-to'
import { describeSignInError } from '@/lib/session/sign-in-errors'
import { signInWays } from '@/lib/session/sign-in-ways'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const isError = (await searchParams).provider !== undefined
  return { title: `${isError ? 'Error: ' : ''}Confirm that it is you`, robots: { index: false } }
}

/** Where who is signed in already signs in once more: before a sensitive act, or as staff with a passkey. */
export default async function SignInAgainPage({ searchParams }: Props) {
  const query = await searchParams
  const viewer = await getViewer()
  const returnTo = safeReturnTo(query.returnTo) ?? '/settings'
  if (!viewer) redirect(`/sign-in?${new URLSearchParams({ returnTo })}`)
  const isForStaff = query.passkey !== undefined
  if (isForStaff ? !viewer.lacksPasskey : isFresh(viewer)) redirect(returnTo)
  const hasPasskey = (await countPasskeys(viewer.id)) > 0
  if (isForStaff)
    return (
      <>
        <PageHeading title="Staff sign in with a passkey here">
          <p>
            Whoever runs this site requires a passkey of moderators and administrators. Everything else on the
            site works for you as for any member.
          </p>
        </PageHeading>
        <PageBody narrow>
          <StaffPasskey hasPasskey={hasPasskey} returnTo={returnTo} />
        </PageBody>
      </>
    )
  const { email } = await readAccount(viewer.id)
  const { canMail } = signInWays(new Headers(await headers()))
  const isUnproven = query.provider !== undefined
  return (
    <>
      <PageHeading title="Confirm that it is you">
        <p>
          What you are about to do should take more than an open browser. Sign in once more as{' '}
          <strong>@{viewer.handle}</strong>, and you come back to where you were, with what you typed. It
          holds for {FRESH_MINUTES} minutes.
        </p>
      </PageHeading>
      <PageBody narrow>
        {isUnproven && <ErrorSummary {...describeSignInError('OAuthNoProof')} />}
        <ConfirmIdentity
          canMail={canMail}
          providers={isUnproven ? [] : await listConfirmingProviders(viewer.id)}
          email={email}
          hasPasskey={hasPasskey}
          returnTo={returnTo}
          providerReturnTo={confirmedByProvider(returnTo)}
        />
      </PageBody>
    </>
  )
}
