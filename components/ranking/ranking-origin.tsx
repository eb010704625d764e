import { Link } from '@/components/ui/link'
import { plural } from '@/lib/format/plural'

/** Two sentences on where the order comes from; honest about a fresh site. */
export function RankingOrigin({ ballots }: { ballots: number }) {
  const how = <Link href="/how-ranking-works">how the ranking works</Link>
  if (ballots === 0) {
    return (
      <p>
        Nobody has voted yet, so this is the editors’ order. It gives way as members agree or disagree with
        pros and cons: see {how}.
      </p>
    )
  }
  return (
    <p>
      The editors’ first order, moved by {plural(ballots, 'ballot')} of members so far. Each has one ballot a
      technology: see {how}.
    </p>
  )
}
