'use client'
import { formatInstant } from '@/lib/format/date'
import { useCounts } from './use-counts'

type Props = { subject: { type: string; id: string } }

/** Says that another moderator looks at this item just now; kept up to date while the page is seen. */
export function ClaimLine({ subject }: Props) {
  const counts = useCounts()
  const claim = counts?.claims.find(({ subject: { type, id } }) => type === subject.type && id === subject.id)
  return (
    <p aria-live="polite" className="font-semibold text-sm">
      {claim && !claim.mine && (
        <span className="inline-block rounded-control bg-ink px-2 py-0.5 text-paper">
          @{claim.by} is looking at this since {formatInstant(claim.since).split(', ').at(-1)}
        </span>
      )}
      {claim?.mine && (
        <span className="font-normal text-muted">Others see that you are looking at this.</span>
      )}
    </p>
  )
}
