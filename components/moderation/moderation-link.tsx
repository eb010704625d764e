'use client'
import { Link } from '@/components/ui/link'
import { useCounts } from './use-counts'

/** The way to the queue, with how many wait there now. */
export function ModerationLink({ className }: { className: string }) {
  const total = useCounts()?.total
  return (
    <Link href="/moderation" className={className}>
      Moderation
      {total ? (
        <span className="ml-2 rounded-full bg-ink px-2 font-semibold text-paper text-sm tabular-nums">
          {total}
          <span className="sr-only"> to decide</span>
        </span>
      ) : null}
    </Link>
  )
}
