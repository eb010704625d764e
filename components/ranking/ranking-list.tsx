import { CompareBar } from '@/components/comparison/compare-bar'
import { type RankedRow, RankingRow } from './ranking-row'

export function RankingList({ technologies }: { technologies: RankedRow[] }) {
  return (
    <div>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers */}
      <ol aria-label="Community ranking" role="list" className="border-line border-b">
        {technologies.map((technology) => (
          <RankingRow key={technology.slug} technology={technology} />
        ))}
      </ol>
      {technologies.length > 1 && <CompareBar />}
    </div>
  )
}
