import { CompareBar } from '@/components/comparison/compare-bar'
import { KeptHtml } from '@/components/kept-html/kept-html'
import { type RankedRow, RankingRow } from './ranking-row'

export function RankingList({ technologies }: { technologies: RankedRow[] }) {
  return (
    <div>
      <KeptHtml
        as="ol"
        aria-label="Community ranking"
        // Safari drops the list's role with its markers.
        role="list"
        className="border-line border-b"
        of={RankingRow}
        each={technologies.map((technology) => ({ technology }))}
      />
      {technologies.length > 1 && <CompareBar />}
    </div>
  )
}
