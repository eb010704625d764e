import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FollowedSection } from '@/components/follow/followed-section'
import { MailSection } from '@/components/notification/mail-section'
import { ProfileForm } from '@/components/settings/profile-form'
import { ServicesSection } from '@/components/settings/services-section'
import { SessionList } from '@/components/settings/session-list'
import { SettingsSection } from '@/components/settings/settings-section'
import { buttonClass } from '@/components/ui/button'
import { ButtonLink, TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { listFollowed } from '@/lib/follow/follow-queries'
import { plural } from '@/lib/format/plural'
import { readAccount } from '@/lib/member/read-account'
import { getMailSettings } from '@/lib/notification/mail-choice-queries'
import { countPasskeys } from '@/lib/passkey/list-passkeys'
import { listServices } from '@/lib/session/list-services'
import { listSessions } from '@/lib/session/list-sessions'
import { listSignInProviders } from '@/lib/session/oauth-providers'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Settings', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SettingsPage({ searchParams }: Props) {
  const query = await searchParams
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/settings')
  const [account, sessions, mailSettings, followed, passkeys, services] = await Promise.all([
    readAccount(viewer.id),
    listSessions(viewer),
    getMailSettings(viewer.id),
    listFollowed(viewer.id),
    countPasskeys(viewer.id),
    listServices(viewer.id),
  ])
  return (
    <>
      <PageHeading title="Settings">
        <p>
          You are <TextLink href={`/members/${viewer.handle}`}>@{viewer.handle}</TextLink> and sign in as{' '}
          <span className="wrap-anywhere">{account.email}</span>, which nobody else is shown.
        </p>
      </PageHeading>
      <PageBody narrow>
        {query.saved !== undefined && (
          <Notice tone="good">
            <p role="status">Saved.</p>
          </Notice>
        )}
        {query.disconnected !== undefined && (
          <Notice tone="good">
            <p role="status">
              Disconnected. You are signed out everywhere but here, and a mail tells you so, too.
            </p>
          </Notice>
        )}
        {query.back !== undefined && (
          <Notice tone="good">
            <p role="status">
              Welcome back. Your account is not deleted: everything counts and shows again as it did before.
            </p>
          </Notice>
        )}
        <SettingsSection id="profile" title="What others see">
          <ProfileForm
            values={{ name: viewer.name ?? '', handle: viewer.handle }}
            nextHandleChange={account.nextHandleChange?.toISOString()}
          />
        </SettingsSection>
        <MailSection settings={mailSettings} canWrite={!viewer.suspended} />
        <FollowedSection followed={followed} />
        <SettingsSection id="sessions" title="Where you are signed in">
          <SessionList sessions={sessions} />
        </SettingsSection>
        <SettingsSection id="passkeys" title="Passkeys">
          <p>
            {passkeys === 0
              ? 'Sign in with your fingerprint, your face or the PIN of your device instead of waiting for a mail.'
              : `You have ${plural(passkeys, 'passkey', 'passkeys')}. With ${passkeys === 1 ? 'it' : 'each'} you sign in without a mail.`}
          </p>
          <ButtonLink variant="secondary" href="/settings/passkeys">
            Manage passkeys
          </ButtonLink>
        </SettingsSection>
        <ServicesSection services={services} canConnect={listSignInProviders(env()).length > 0} />
        <SettingsSection id="tokens" title="API tokens">
          <p>Let a program of yours read, vote and comment in your name, without a browser.</p>
          <ButtonLink variant="secondary" href="/settings/tokens">
            Manage API tokens
          </ButtonLink>
        </SettingsSection>
        <SettingsSection id="data" title="Your data">
          <p>
            Everything that this site holds about you, votes included, as one JSON file. What is stored, how
            long, and who sees it: <TextLink href="/privacy">Privacy</TextLink>.
          </p>
          <a href="/api/v1/me/export" className={buttonClass('secondary')}>
            Download my data
          </a>
        </SettingsSection>
        <SettingsSection id="delete" title="Delete your account">
          <p>Your votes leave the ranking at once. For seven days, signing in takes it back.</p>
          <ButtonLink variant="danger" href="/settings/delete">
            Delete account…
          </ButtonLink>
        </SettingsSection>
      </PageBody>
    </>
  )
}
