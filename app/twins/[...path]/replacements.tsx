import type { ReactNode } from 'react'
import { LiveThreads } from '@/components/comment/live-threads'
import { Threads } from '@/components/comment/threads'
import { RankingFilters } from '@/components/ranking/ranking-filters'
import { RankingLegend } from '@/components/ranking/ranking-legend'
import { RankingList } from '@/components/ranking/ranking-list'
import { VoteForm } from '@/components/vote/vote-form'
import { agreement } from '@/lib/format/verb'
import type { Replacements } from '@/lib/markdown-twin/elements-to-hast'
import { RankingTable } from './ranking-table'

const Votes = (counts: { agree: number; disagree: number }) => <p>{agreement(counts)}.</p>
const Nothing = () => null

/** What reads better in Markdown than the page's own form of it. */
export const replacements: Replacements = new Map<unknown, (props: never) => ReactNode>([
  [RankingList, RankingTable],
  [RankingFilters, Nothing],
  [RankingLegend, Nothing],
  [VoteForm, Votes],
  // The same without a browser.
  [LiveThreads, Threads],
])
