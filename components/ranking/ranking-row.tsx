import { CompareBox } from '@/components/comparison/compare-box'
import { Link } from '@/components/ui/link'
import { firstSentence } from '@/lib/format/first-sentence'
import { kindName } from '@/lib/format/kind'
import type { listRankedForPage } from '@/lib/technology/technology-queries'
import { ChangeMark } from './change-mark'
import { RankingScore } from './ranking-score'
import { StrongestPoint } from './strongest-point'

export type RankedRow = Awaited<ReturnType<typeof listRankedForPage>>['technologies'][number]

export function RankingRow({ technology }: { technology: RankedRow }) {
  const { rank, slug, name, topPro, topCon } = technology
  return (
    <li className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3 gap-y-3 border-line border-t py-6 first:border-t-4 first:border-t-ink md:grid-cols-[4rem_minmax(0,1fr)_19rem] md:gap-x-6 lg:grid-cols-[5rem_minmax(0,1fr)_19rem] lg:gap-x-8 md:py-8 print:grid-cols-[3rem_minmax(0,1fr)_19rem] print:py-3">
      <p className="numerals flex size-11 items-center justify-center border-[3px] border-ink text-2xl md:row-span-3 md:size-16 md:text-figure print:row-span-3">
        <span className="sr-only">Rank </span>
        {rank}
      </p>
      <div className="min-w-0">
        <h2 className="text-2xl">
          <Link
            href={`/technologies/${slug}`}
            className="inline-block underline decoration-2 decoration-transparent underline-offset-4 hover:decoration-current"
          >
            {name}
          </Link>
        </h2>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-muted text-sm">
          <span>
            {kindName(technology.kind)}
            {technology.language !== name && `, ${technology.language}`}
          </span>
          <ChangeMark rank={rank} change={technology.change} />
        </p>
      </div>
      <p className="order-1 col-span-2 max-w-text md:order-none md:col-start-2 lg:col-span-1 lg:col-start-2 print:order-none print:col-span-1 print:col-start-2">
        {firstSentence(technology.summary)}
      </p>
      <RankingScore technology={technology} />
      <div className="order-1 col-span-2 flex flex-wrap gap-x-8 gap-y-1 font-medium text-sm md:order-none md:col-start-2 lg:col-span-1 lg:col-start-2 print:order-none print:col-span-1 print:col-start-2">
        <StrongestPoint side="PRO" point={topPro} />
        <StrongestPoint side="CON" point={topCon} />
        <CompareBox slug={slug} name={name} />
      </div>
    </li>
  )
}
