import { ReportLink } from '@/components/report/report-link'
import { SignMark } from '@/components/ui/sign-mark'
import { VoteForm } from '@/components/vote/vote-form'
import type { TechnologyDetail } from '@/lib/technology/technology-queries'

export type PointView = TechnologyDetail['points'][number]

export function PointCard({ slug, point }: { slug: string; point: PointView }) {
  const titleId = `point-${point.id}-title`
  return (
    <article
      id={`point-${point.id}`}
      aria-labelledby={titleId}
      className="scroll-mt-4 rounded-card border border-line bg-board p-4 target:border-ink sm:p-5"
    >
      <div className="flex items-start gap-3">
        <SignMark sign={point.side === 'PRO' ? 'plus' : 'minus'} className="mt-0.5 size-5 shrink-0" />
        <div className="min-w-0">
          <h3 id={titleId} className="text-xl">
            {point.title}
          </h3>
          {point.theme !== point.title.toLowerCase() && (
            <p className="text-muted text-sm first-letter:uppercase">{point.theme}</p>
          )}
        </div>
      </div>
      <p className="mt-2.5 max-w-text">{point.detail}</p>
      <VoteForm
        slug={slug}
        pointId={point.id}
        side={point.side}
        agree={point.agree}
        disagree={point.disagree}
      />
      <p className="mt-2 text-right">
        <ReportLink type="point" id={point.id} about={`“${point.title}”`} />
      </p>
    </article>
  )
}
