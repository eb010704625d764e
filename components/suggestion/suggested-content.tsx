import { SourceList } from '@/components/point/source-list'
import { spanWords } from '@/components/point/version-words'
import { SignMark } from '@/components/ui/sign-mark'
import { agreement } from '@/lib/format/verb'
import type { QueuedPoint, SuggestionView } from '@/lib/suggestion/suggestion-queue-queries'
import type { TechnologyContent } from '@/lib/suggestion/suggestion-schema'
import type { PointValues } from './point-fields'
import { sideWords } from './suggestion-words'
import { TechnologyText } from './technology-text'
import { TextDifference } from './text-difference'

/** What is suggested, against what stands there now. */
export function SuggestedContent({ suggestion }: { suggestion: SuggestionView }) {
  const { kind, content, technology, point, otherPoint } = suggestion
  if (kind === 'SAME_POINTS')
    return (
      <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        {[point, otherPoint].map((each) => each && <PointNow key={each.id} point={each} />)}
      </div>
    )
  if (kind === 'TECHNOLOGY' || kind === 'TECHNOLOGY_EDIT')
    return (
      <TechnologyText
        after={content as TechnologyContent}
        before={kind === 'TECHNOLOGY_EDIT' ? technology : null}
      />
    )
  const after = content as PointValues & { side?: 'PRO' | 'CON' }
  return (
    <div className="space-y-1">
      <PointText side={point?.side ?? after.side ?? 'PRO'} after={after} before={point ?? after} />
      {point && <p className="text-muted text-sm">{agreement(point, ' and ')} with it as it stands.</p>}
    </div>
  )
}

const placeOf = ({ theme, since, until }: PointValues) =>
  [theme || 'no theme', spanWords({ since: since ?? null, until: until ?? null })].filter(Boolean).join(', ')

function PointText({
  side,
  before,
  after,
}: {
  side: 'PRO' | 'CON'
  before: PointValues
  after: PointValues
}) {
  return (
    <>
      <p className="flex items-center gap-2 font-semibold">
        <SignMark sign={side === 'PRO' ? 'plus' : 'minus'} className="size-4 shrink-0" />
        <span>
          <span className="sr-only">{sideWords[side]}: </span>
          <TextDifference before={before.title ?? ''} after={after.title ?? ''} />
        </span>
      </p>
      <p className="max-w-text">
        <TextDifference before={before.detail ?? ''} after={after.detail ?? ''} />
      </p>
      <p className="text-muted text-sm first-letter:uppercase">
        <TextDifference before={placeOf(before)} after={placeOf(after)} />
      </p>
      <SourceList sources={after.sources ?? []} />
    </>
  )
}

function PointNow({ point }: { point: QueuedPoint }) {
  return (
    <div className="space-y-1">
      <PointText side={point.side} before={point} after={point} />
      <p className="text-muted text-sm">
        {point.agree} agree, {point.disagree} disagree.
      </p>
    </div>
  )
}
