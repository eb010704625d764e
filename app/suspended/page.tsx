import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SuspensionFacts } from '@/components/decision/suspension-facts'
import { ButtonLink, TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getSuspension } from '@/lib/decision/decision-queries'
import { safeReturnTo } from '@/lib/session/return-to'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your account is suspended', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SuspendedPage({ searchParams }: Props) {
  const asked = (await searchParams).returnTo
  const next = safeReturnTo(typeof asked === 'string' ? asked : undefined) ?? '/'
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/suspended')
  const suspension = await getSuspension(viewer.id)
  if (!suspension) redirect(next)
  return (
    <>
      <PageHeading title="Your account is suspended">
        <p>You are signed in and can read everything. What you send is not taken at present.</p>
      </PageHeading>
      <PageBody narrow>
        <SuspensionFacts suspension={suspension} />
        <div className="flex flex-wrap items-center gap-4">
          {suspension.decisionId && (
            <ButtonLink href={`/decisions/${suspension.decisionId}`}>Read and answer the decision</ButtonLink>
          )}
          <TextLink href={next}>Go on reading</TextLink>
        </div>
      </PageBody>
    </>
  )
}
