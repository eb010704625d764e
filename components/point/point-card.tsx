import { SignMark } from '@/components/ui/sign-mark'
import { VoteForm } from '@/components/vote/vote-form'
import type { TechnologyDetail } from '@/lib/technology/technology-queries'
import { PointFooter } from './point-footer'
import { SourceList } from './source-list'
import { spanWords } from './version-words'

export type PointView = TechnologyDetail['points'][number]

export function PointCard({ slug, point }: { slug: string; point: PointView }) {
  const theme = point.theme !== point.title.toLowerCase() && point.theme
  const place = [theme, spanWords(point)].filter(Boolean).join(', ')
  const titleId = `point-${point.id}-title`
  return (
    <article
      id={`point-${point.id}`}
      aria-labelledby={titleId}
      // A vote moves nothing outside of its card, and the browser need not look.
      className="contain-layout scroll-mt-4 rounded-card border border-line bg-board p-4 target:border-ink lg:p-5"
    >
      <div className="flex items-start gap-3">
        <SignMark sign={point.side === 'PRO' ? 'plus' : 'minus'} className="mt-0.5 size-5 shrink-0" />
        <div className="min-w-0 grow">
          <h3 id={titleId} dir="auto" className="text-xl">
            {point.title}
          </h3>
          {place && <p className="text-muted text-sm first-letter:uppercase">{place}</p>}
        </div>
      </div>
      <p dir="auto" className="mt-2.5 max-w-text">
        {point.detail}
      </p>
      <SourceList sources={point.sources} />
      <VoteForm
        slug={slug}
        pointId={point.id}
        side={point.side}
        agree={point.agree}
        disagree={point.disagree}
      />
      <PointFooter point={point} />
    </article>
  )
}
