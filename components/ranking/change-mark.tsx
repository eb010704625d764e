import { Icon } from '@/components/ui/icon'

type Change = { edition: number; from: number | null } | null

/** How the rank moved since the newest closed edition, in a sign and in words. */
export function ChangeMark({ rank, change }: { rank: number; change: Change }) {
  if (!change) return null
  if (change.from === null) return <span className="whitespace-nowrap">New since {change.edition}</span>
  const moved = change.from - rank
  if (moved === 0) return <span className="whitespace-nowrap">Same place as in {change.edition}</span>
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <Icon
        name={moved > 0 ? 'up' : 'down'}
        className={moved > 0 ? 'size-3.5 text-favourable' : 'size-3.5 text-unfavourable'}
      />
      {moved > 0 ? 'Up' : 'Down'} {Math.abs(moved)} since {change.edition}
    </span>
  )
}
