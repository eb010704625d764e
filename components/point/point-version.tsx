import { TextDifference } from '@/components/suggestion/text-difference'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import type { PointVersionView } from '@/lib/point/point-queries'
import { SourceList } from './source-list'
import { SuggestedBy } from './suggested-by'
import { meaningWords, spanWords } from './version-words'

/** One text of a point, with what it changed against the one before. */
export function PointVersion({ version, before }: { version: PointVersionView; before?: PointVersionView }) {
  const title = `version-${version.number}`
  const was = before ?? version
  return (
    <article aria-labelledby={title}>
      <Card className="space-y-2">
        <h3 id={title} className="text-lg">
          Version {version.number}
        </h3>
        <p className="text-muted text-sm">
          <Time value={version.createdAt} />. <SuggestedBy {...version} />. {meaningWords(version)}
        </p>
        <p dir="auto" className="font-semibold">
          <TextDifference before={was.title} after={version.title} />
        </p>
        <p dir="auto">
          <TextDifference before={was.detail} after={version.detail} />
        </p>
        <p className="text-muted text-sm first-letter:uppercase">
          <TextDifference before={placeOf(was)} after={placeOf(version)} />
        </p>
        <SourceList sources={version.sources} />
      </Card>
    </article>
  )
}

const placeOf = (version: PointVersionView) => [version.theme, spanWords(version)].filter(Boolean).join(', ')
