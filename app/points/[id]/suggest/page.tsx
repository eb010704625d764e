import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { PointEditForm } from '@/components/suggestion/point-form'
import { SamePointsForm } from '@/components/suggestion/same-points-form'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { isId } from '@/lib/id'
import { getPointHistory } from '@/lib/point/point-queries'
import { listOtherPoints } from '@/lib/suggestion/other-points-queries'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Suggest an edit', robots: { index: false } }

export default async function SuggestEditPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const point = isId(id) ? await getPointHistory(id) : null
  if (point?.mergedInto) permanentRedirect(`/points/${point.mergedInto}/suggest`)
  const [now] = point?.versions ?? []
  if (!point || !now || point.archivedAt) notFound()
  const others = await listOtherPoints(id)
  return (
    <>
      <PageHeading title={`Suggest an edit of “${now.title}”`}>
        <p>
          Editors read it and tell you what they decide. If the meaning changes, everybody who voted on it is
          asked whether the vote still stands.{' '}
          <TextLink href={`/technologies/${point.technology.slug}#point-${id}`}>
            Back to {point.technology.name}
          </TextLink>
        </p>
      </PageHeading>
      <PageBody narrow>
        <section aria-labelledby="text" className="space-y-4">
          <h2 id="text" className="text-2xl">
            What it should say
          </h2>
          <PointEditForm pointId={id} values={now} />
        </section>
        {others.length > 0 && (
          <section aria-labelledby="same" className="space-y-4">
            <h2 id="same" className="border-ink border-t-4 pt-3 text-2xl">
              Or does another say the same?
            </h2>
            <p>Then the two can become one, with the votes of both.</p>
            <SamePointsForm pointId={id} others={others} />
          </section>
        )}
      </PageBody>
    </>
  )
}
