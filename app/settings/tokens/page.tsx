import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackToSettings } from '@/components/settings/back-to-settings'
import { NewToken } from '@/components/token/new-token'
import { TokenForm } from '@/components/token/token-form'
import { TokenList } from '@/components/token/token-list'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getViewer } from '@/lib/session/viewer'
import { takeNewToken } from '@/lib/token/new-tokens'
import { listTokens } from '@/lib/token/token-list'
import { MOST_TOKENS } from '@/lib/token/token-schema'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'API tokens', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TokensPage({ searchParams }: Props) {
  const { made, revoked } = await searchParams
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/settings/tokens')
  const tokens = await listTokens(viewer.id)
  const secret = typeof made === 'string' ? await takeNewToken(viewer.id, made) : null
  return (
    <>
      <PageHeading title="API tokens" kicker={<BackToSettings />}>
        <p>
          A token lets a program use the API in your name, under the same limits as you. It cannot make other
          tokens, download all your data or delete your account.
        </p>
      </PageHeading>
      <PageBody narrow>
        {secret && <NewToken secret={secret} />}
        {made !== undefined && !secret && (
          <Notice>
            <p>The token was made and has been shown. If you did not copy it, revoke it and make another.</p>
          </Notice>
        )}
        {revoked !== undefined && (
          <Notice tone="good">
            <p role="status">Revoked. Whatever used that token is refused from now on.</p>
          </Notice>
        )}
        <section aria-labelledby="tokens" className="space-y-4">
          <h2 id="tokens" className="border-ink border-t-4 pt-3 text-2xl">
            Your tokens
          </h2>
          <TokenList tokens={tokens} now={new Date().toISOString()} />
        </section>
        <section aria-labelledby="new" className="space-y-4">
          <h2 id="new" className="border-ink border-t-4 pt-3 text-2xl">
            A new token
          </h2>
          {tokens.length < MOST_TOKENS ? (
            <TokenForm />
          ) : (
            <p>You have {MOST_TOKENS} tokens, which is the most. Revoke one that nothing uses.</p>
          )}
        </section>
      </PageBody>
    </>
  )
}
