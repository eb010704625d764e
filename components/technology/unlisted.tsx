import { PointColumn } from '@/components/point/point-column'
import { AsMarkdown } from '@/components/site/as-markdown'
import { SuggestLinks } from '@/components/suggestion/suggest-links'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import type { UnlistedTechnology } from '@/lib/technology/unlisted-queries'
import { Facts } from './facts'
import { WordsFrom } from './words-from'

/** A technology without a place in the ranking: what it is, its points, and why it has none. */
export function Unlisted({ technology, year }: { technology: UnlistedTechnology; year: number }) {
  const { slug, name, state, summary, points } = technology
  return (
    <>
      <PageHeading title={name} kicker={state === 'DRAFT' ? 'New' : 'Archived'} large />
      <PageBody>
        <Notice>
          <p>
            {state === 'DRAFT'
              ? 'New and not in the ranking yet: it needs at least two pros and two cons. Votes on its points count from the day on which it is listed.'
              : 'No longer in the ranking. What was said about it stays readable here.'}
          </p>
        </Notice>
        <div className="grid gap-x-16 gap-y-5 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <Facts technology={technology} year={year} />
          <div className="max-w-text space-y-3">
            <p className="md:text-lg">{summary}</p>
            <WordsFrom slug={slug} suggestedBy={technology.suggestedBy} />
          </div>
        </div>
        <div className="grid gap-x-4 gap-y-12 md:grid-cols-2 lg:gap-x-8">
          <PointColumn slug={slug} side="PRO" points={points.filter(({ side }) => side === 'PRO')} />
          <PointColumn slug={slug} side="CON" points={points.filter(({ side }) => side === 'CON')} />
        </div>
        {state === 'DRAFT' && <SuggestLinks slug={slug} name={name} />}
        <AsMarkdown path={`/technologies/${slug}`} />
      </PageBody>
    </>
  )
}
