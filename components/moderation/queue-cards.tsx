import type { ReactNode } from 'react'
import { SuggestionCard } from '@/components/suggestion/suggestion-card'
import type { QueueItem } from '@/lib/moderation/queue-queries'
import { AppealCard } from './appeal-card'
import { FlagCard } from './flag-card'
import { ReportCard } from './report-card'
import { ReviewCard } from './review-card'

type Cards = {
  [T in QueueItem['type']]: (item: Extract<QueueItem, { type: T }>, returnTo: string) => ReactNode
}

/** How each kind of item looks; where its items come from stands in lib/moderation/queue-sources. */
const cards: Cards = {
  FLAG: ({ view }, returnTo) => <FlagCard flag={view} returnTo={returnTo} />,
  REPORT: (item, returnTo) => <ReportCard {...item} returnTo={returnTo} />,
  COMMENT: (item, returnTo) => <ReviewCard {...item} returnTo={returnTo} />,
  SUGGESTION: ({ view }, returnTo) => <SuggestionCard suggestion={view} returnTo={returnTo} />,
  APPEAL: (item, returnTo) => <AppealCard {...item} returnTo={returnTo} />,
}

/** The card of an item, whose forms come back to the queue with what was done. */
export function QueueCard({ item }: { item: QueueItem }) {
  const returnTo = `/moderation?done=${item.type}-${item.id}`
  return (cards[item.type] as (item: QueueItem, returnTo: string) => ReactNode)(item, returnTo)
}
