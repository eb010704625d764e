import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { AddPasskey } from '@/components/passkey/add-passkey'
import { PasskeyList } from '@/components/passkey/passkey-list'
import { BackToSettings } from '@/components/settings/back-to-settings'
import { ButtonLink, TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { listPasskeys } from '@/lib/passkey/list-passkeys'
import { MOST_PASSKEYS } from '@/lib/passkey/passkey-schema'
import { canHavePasskeys, relyingParty } from '@/lib/passkey/relying-party'
import { confirmPath, isFresh } from '@/lib/session/fresh-rules'
import { safeReturnTo } from '@/lib/session/return-to'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Passkeys', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PasskeysPage({ searchParams }: Props) {
  const query = await searchParams
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/settings/passkeys')
  const passkeys = await listPasskeys(viewer.id)
  const site = relyingParty(new Headers(await headers()))
  const told = ['added', 'saved', 'removed'].find((name) => query[name] !== undefined)
  const returnTo = safeReturnTo(query.returnTo)
  const here = '/settings/passkeys'
  const confirm = confirmPath(returnTo ? `${here}?${new URLSearchParams({ returnTo })}` : here)
  return (
    <>
      <PageHeading title="Passkeys" kicker={<BackToSettings />}>
        <p>
          A passkey lets you sign in with your fingerprint, your face or the PIN of your device. The mailed
          link goes on working beside it.
        </p>
      </PageHeading>
      <PageBody narrow>
        {told && (
          <Notice tone="good">
            <p role="status">
              {told === 'added' && 'Added. You can give it a name by which you will know it again.'}
              {told === 'saved' && 'Saved.'}
              {told === 'removed' && 'Removed. Whoever was signed in with it elsewhere is signed out.'}{' '}
              {told !== 'saved' && 'A mail tells you so, too.'}
            </p>
          </Notice>
        )}
        <section aria-labelledby="passkeys" className="space-y-4">
          <h2 id="passkeys" className="border-ink border-t-4 pt-3 text-2xl">
            Your passkeys
          </h2>
          <PasskeyList passkeys={passkeys} />
        </section>
        <section aria-labelledby="new" className="space-y-4">
          <h2 id="new" className="border-ink border-t-4 pt-3 text-2xl">
            A new passkey
          </h2>
          {!canHavePasskeys(site) ? (
            <p>
              Browsers allow no passkeys for an address of numbers. On this machine, open{' '}
              <TextLink href={`${site.origin.replace(site.id, 'localhost')}/settings/passkeys`}>
                this page on localhost
              </TextLink>{' '}
              and sign in there.
            </p>
          ) : passkeys.length >= MOST_PASSKEYS ? (
            <p>You have {MOST_PASSKEYS} passkeys, which is the most. Remove one that you do not use.</p>
          ) : isFresh(viewer) ? (
            <>
              <AddPasskey next={returnTo ?? `${here}?added`} confirm={confirm} />
              <p className="hidden noscript:block">
                Adding one needs JavaScript: only a script can ask your device.
              </p>
            </>
          ) : (
            <>
              <p>Whoever adds a passkey can sign in as you from then on, so we ask first that it is you.</p>
              <ButtonLink href={confirm}>Confirm that it is you</ButtonLink>
            </>
          )}
        </section>
      </PageBody>
    </>
  )
}
