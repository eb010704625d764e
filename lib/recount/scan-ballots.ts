import type { TransactionSql } from 'postgres'
import { microBallot, voteSignals } from '@/lib/ranking/ballot'
import { VERDICT_SIGNALS } from '@/lib/ranking/constants'
import { ballotShares } from './ballot-shares'
import type { POINT_COLUMNS, TECHNOLOGY_COLUMNS, Totals } from './totals'

type Said = {
  member_id: string
  technology_id: string
  counts: boolean
  points: string[] | null
  values: number[] | null
  sides: boolean[] | null
  verdict: 'YES' | 'NO' | null
  stored: number[] | null
}
export type WrongBallot = { memberId: string; technologyId: string; stored: string; recounted: string }
type Into = {
  technologies: Totals<typeof TECHNOLOGY_COLUMNS>
  points: Totals<typeof POINT_COLUMNS>
  onWrong: (ballot: WrongBallot) => void
  onProgress: (ballots: number) => void
}
const AT_ONCE = 2000

/** Makes every ballot anew from its votes and verdict, adds those that count to the totals, and tells the wrong ones. */
export async function scanBallots(tx: TransactionSql, into: Into): Promise<number> {
  let ballots = 0
  for await (const rows of everythingSaid(tx).cursor(AT_ONCE)) {
    for (const said of rows) addBallot(said, into)
    ballots += rows.length
    into.onProgress(ballots)
  }
  return ballots
}

function addBallot(said: Said, { technologies, points, onWrong }: Into) {
  const { member_id: memberId, technology_id: technologyId, verdict } = said
  const votes = (said.points ?? []).map((id, i) => {
    const value = said.values?.[i] as 1 | -1
    return { id, value, isFavourable: voteSignals(said.sides?.[i] ? 'PRO' : 'CON', value).favourable === 1 }
  })
  const favourable =
    votes.filter((vote) => vote.isFavourable).length + (verdict === 'YES' ? VERDICT_SIGNALS : 0)
  const ballot = { favourable, unfavourable: votes.length + (verdict ? VERDICT_SIGNALS : 0) - favourable }
  const micro = microBallot(ballot)
  const recounted = [ballot.favourable, ballot.unfavourable, micro.weightMicro, micro.favourableMicro].join(
    ' ',
  )
  const stored = said.stored?.join(' ') ?? '0 0 0 0'
  if (stored !== recounted) onWrong({ memberId, technologyId, stored, recounted })
  if (!said.counts || favourable + ballot.unfavourable === 0) return

  const shares = ballotShares(ballot, micro)
  technologies.add(technologyId, 'weight_micro', micro.weightMicro)
  technologies.add(technologyId, 'favourable_micro', micro.favourableMicro)
  technologies.add(technologyId, 'voters', 1)
  if (verdict) {
    technologies.add(technologyId, verdict === 'YES' ? 'verdicts_yes' : 'verdicts_no', 1)
    technologies.add(technologyId, 'verdict_weight_share', shares.weight * BigInt(VERDICT_SIGNALS))
    if (verdict === 'YES')
      technologies.add(technologyId, 'verdict_favourable_share', shares.favourable * BigInt(VERDICT_SIGNALS))
  }
  for (const { id, value, isFavourable } of votes) {
    points.add(id, value === 1 ? 'agree' : 'disagree', 1)
    points.add(id, 'weight_share', shares.weight)
    if (isFavourable) points.add(id, 'favourable_share', shares.favourable)
  }
}

const everythingSaid = (tx: TransactionSql) => tx<Said[]>`
  with votes as (
    select v.member_id, p.technology_id, array_agg(v.point_id::text) as points, array_agg(v.value::int) as values,
      array_agg(p.side = 'PRO') as sides
    from vote v join point p on p.id = v.point_id where p.archived_at is null
    group by v.member_id, p.technology_id
  ), verdicts as (
    select member_id, technology_id, value::text as verdict from verdict where withdrawn_at is null
  ), stored as (
    select member_id, technology_id, array[favourable, unfavourable, weight_micro, favourable_micro] as stored
    from ballot
  )
  select member_id, technology_id, points, values, sides, verdict, stored,
    m.counts and a.member_id is null as counts
  from votes full join verdicts using (member_id, technology_id) full join stored using (member_id, technology_id)
  join member m on m.id = member_id left join ballot_set_aside a using (member_id, technology_id)`
