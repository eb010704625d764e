import { KeptHtml } from '@/components/kept-html/kept-html'
import { SignMark } from '@/components/ui/sign-mark'
import { VoteForm } from '@/components/vote/vote-form'
import type { TechnologyDetail } from '@/lib/technology/technology-queries'
import { PointFooter } from './point-footer'
import { SourceList } from './source-list'
import { spanWords } from './version-words'

export type PointView = TechnologyDetail['points'][number]

export function PointCard({ slug, point }: { slug: string; point: PointView }) {
  const { agree, disagree, ...text } = point
  const { id } = point
  return (
    <article
      id={`point-${id}`}
      aria-labelledby={titleId(point)}
      // A vote moves nothing outside of its card, and the browser need not look.
      className="contain-layout scroll-mt-4 rounded-card border border-line bg-board p-4 target:border-ink lg:p-5"
    >
      <KeptHtml of={PointText} each={[text]} />
      <VoteForm slug={slug} pointId={id} side={point.side} agree={agree} disagree={disagree} />
      <KeptHtml
        of={PointFooter}
        each={[{ point: { id, title: point.title, suggestedBy: point.suggestedBy } }]}
      />
    </article>
  )
}

/** What a point says: all of its card that no vote changes. */
function PointText(point: Omit<PointView, 'agree' | 'disagree'>) {
  const theme = point.theme !== point.title.toLowerCase() && point.theme
  const place = [theme, spanWords(point)].filter(Boolean).join(', ')
  return (
    <>
      <div className="flex items-start gap-3">
        <SignMark sign={point.side === 'PRO' ? 'plus' : 'minus'} className="mt-0.5 size-5 shrink-0" />
        <div className="min-w-0 grow">
          <h3 id={titleId(point)} dir="auto" className="text-xl">
            {point.title}
          </h3>
          {place && <p className="text-muted text-sm first-letter:uppercase">{place}</p>}
        </div>
      </div>
      <p dir="auto" className="mt-2.5 max-w-text">
        {point.detail}
      </p>
      <SourceList sources={point.sources} />
    </>
  )
}

const titleId = ({ id }: { id: string }) => `point-${id}-title`
