import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ProfileForm } from '@/components/settings/profile-form'
import { SignOutForm } from '@/components/settings/sign-out-form'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Settings', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SettingsPage({ searchParams }: Props) {
  const isSaved = (await searchParams).saved !== undefined
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/settings')
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
        <section aria-labelledby="profile" className="space-y-4">
          <h2 id="profile" className="text-xl">
            What others see
          </h2>
          <ProfileForm values={{ name: viewer.name ?? '', handle: viewer.handle }} />
        </section>
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
