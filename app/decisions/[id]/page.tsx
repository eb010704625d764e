import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { AppealForm } from '@/components/decision/appeal-form'
import { AppealState } from '@/components/decision/appeal-state'
import { DecisionFacts } from '@/components/decision/decision-facts'
import { decisionTitle } from '@/components/decision/decision-title'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getDecision } from '@/lib/decision/decision-queries'
import { canAppeal } from '@/lib/decision/decision-rules'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A decision about you', robots: { index: false } }

type Props = { params: Promise<{ id: string }> }

export default async function DecisionPage({ params }: Props) {
  const { id } = await params
  const viewer = await getViewer()
  if (!viewer) redirect(`/sign-in?returnTo=${encodeURIComponent(`/decisions/${id}`)}`)
  const decision = await getDecision(id, viewer.id)
  if (!decision) notFound()
  const { appeal } = decision
  return (
    <>
      <PageHeading title={decisionTitle(decision.action)}>
        <p>Only you and the moderators can read this page.</p>
      </PageHeading>
      <PageBody narrow>
        <DecisionFacts decision={decision} />
        {appeal && <AppealState appeal={appeal} />}
        {canAppeal(viewer, { ...decision, isAnswered: appeal !== null }) && (
          <section aria-labelledby="answer" className="space-y-4">
            <h2 id="answer" className="text-2xl">
              Do you see it otherwise?
            </h2>
            <p>
              You can answer this decision once. Moderators read it, decide anew, and you are told what they
              decide.
            </p>
            <AppealForm action={`/api/v1/decisions/${id}/appeal`} returnTo={`/decisions/${id}`} />
          </section>
        )}
      </PageBody>
    </>
  )
}
