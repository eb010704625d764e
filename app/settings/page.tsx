import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FollowedSection } from '@/components/follow/followed-section'
import { MailSection } from '@/components/notification/mail-section'
import { ProfileForm } from '@/components/settings/profile-form'
import { SignOutForm } from '@/components/settings/sign-out-form'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { listFollowed } from '@/lib/follow/follow-queries'
import { getMailSettings } from '@/lib/notification/mail-choice-queries'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Settings', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SettingsPage({ searchParams }: Props) {
  const isSaved = (await searchParams).saved !== undefined
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/settings')
  const [mailSettings, followed] = await Promise.all([getMailSettings(viewer.id), listFollowed(viewer.id)])
  return (
    <>
      <PageHeading title="Settings">
        <p>
          You are <TextLink href={`/members/${viewer.handle}`}>@{viewer.handle}</TextLink>.
        </p>
      </PageHeading>
      <PageBody narrow>
        {isSaved && (
          <Notice tone="good">
            <p role="status">Saved.</p>
          </Notice>
        )}
        {viewer.suspended && (
          <Notice tone="bad">
            <p>Your account is suspended: you can read, but nothing that you send is taken.</p>
          </Notice>
        )}
        <section aria-labelledby="profile" className="space-y-4">
          <h2 id="profile" className="text-xl">
            What others see
          </h2>
          <ProfileForm values={{ name: viewer.name ?? '', handle: viewer.handle }} />
        </section>
        <MailSection settings={mailSettings} canWrite={!viewer.suspended} />
        <FollowedSection followed={followed} />
        <section aria-labelledby="session" className="space-y-4">
          <h2 id="session" className="text-xl">
            This device
          </h2>
          <SignOutForm />
        </section>
      </PageBody>
    </>
  )
}
