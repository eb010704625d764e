import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ReportForm } from '@/components/report/report-form'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getReportable } from '@/lib/report/report-queries'
import { reportable } from '@/lib/report/report-schema'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Report', robots: { index: false } }

type Props = {
  params: Promise<{ type: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { type: asked, id } = await params
  const type = reportable.find((one) => one.toLowerCase() === asked)
  if (!type) notFound()
  const here = `/report/${asked}/${id}`
  const viewer = await getViewer()
  if (!viewer) redirect(`/sign-in?returnTo=${encodeURIComponent(here)}`)
  const [subject, { done }] = await Promise.all([getReportable(type, id, viewer.id), searchParams])
  if (!subject) notFound()
  const back = `/technologies/${subject.technology.slug}#${asked}-${id}`
  const isOwn = subject.memberId === viewer.id
  return (
    <>
      <PageHeading title="Report">
        <p>{subject.title}</p>
      </PageHeading>
      <PageBody narrow>
        {done !== undefined && (
          <Notice tone="good">
            <p role="status">
              Thank you. The moderators have your report, and you will be told what they decide.
            </p>
          </Notice>
        )}
        <blockquote className="max-h-64 overflow-auto whitespace-pre-line wrap-anywhere border-ink border-l-4 pl-4">
          {subject.text}
        </blockquote>
        {isOwn && (
          <EmptyState title="This is your own.">
            You can edit or delete it instead of reporting it.
          </EmptyState>
        )}
        {!isOwn && subject.isReported && done === undefined && (
          <EmptyState title="You have reported this already.">
            The moderators will look at it and tell you.
          </EmptyState>
        )}
        {!isOwn && !subject.isReported && !viewer.suspended && (
          <ReportForm subject={{ type, id }} returnTo={`${here}?done`} />
        )}
        <p>
          <TextLink href={back}>Back to {subject.technology.name}</TextLink>
        </p>
      </PageBody>
    </>
  )
}
