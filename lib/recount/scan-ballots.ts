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
/** How far a scan has come. */
export type Progress = { ballots: number; members: number; ofMembers: number }
export type Into = {
  technologies: Totals<typeof TECHNOLOGY_COLUMNS>
  points: Totals<typeof POINT_COLUMNS>
  /** Told the wrong ballots a few thousand at a time; the scan waits until they are dealt with. */
  onWrong: (ballots: WrongBallot[]) => Promise<void> | void
  onProgress: (progress: Progress) => void
}
/** So many members are read at a time: neither side ever holds more than what these said. */
const MEMBERS_AT_ONCE = 1000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Makes every ballot anew from its votes and verdict, adds those that count to the totals, and tells the wrong ones. */
export async function scanBallots(tx: TransactionSql, into: Into): Promise<number> {
  const [{ ofMembers } = { ofMembers: 0 }] = await tx<{ ofMembers: number }[]>`
    select count(*)::int as "ofMembers" from member`
  let [ballots, members, after] = [0, 0, BEFORE_ALL]
  into.onProgress({ ballots, members, ofMembers })
  while (members < ofMembers) {
    const ids = await tx<{ id: string }[]>`
      select id from member where id > ${after} order by id limit ${MEMBERS_AT_ONCE}`
    const last = ids.at(-1)?.id
    if (last === undefined) break
    const said = await everythingSaid(
      tx,
      ids.map(({ id }) => id),
    )
    const wrong = said.flatMap((each) => addBallot(each, into) ?? [])
    if (wrong.length > 0) await into.onWrong(wrong)
    ballots += said.length
    members += ids.length
    after = last
    into.onProgress({ ballots, members, ofMembers })
  }
  return ballots
}

/** Adds a ballot that counts to the totals. @returns the ballot where the stored one is wrong */
function addBallot(said: Said, { technologies, points }: Into): WrongBallot | undefined {
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
  const wrong = stored === recounted ? undefined : { memberId, technologyId, stored, recounted }
  if (!said.counts || favourable + ballot.unfavourable === 0) return wrong

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
  return wrong
}

// The members by name: of a range of ids the planner guesses one row or many, and for one it joins row by row.
const everythingSaid = (tx: TransactionSql, ids: string[]) => tx<Said[]>`
  with votes as (
    select v.member_id, p.technology_id, array_agg(v.point_id::text) as points, array_agg(v.value::int) as values,
      array_agg(p.side = 'PRO') as sides
    from vote v join point p on p.id = v.point_id where p.archived_at is null
      and v.member_id = any(${ids}::uuid[])
    group by v.member_id, p.technology_id
  ), verdicts as (
    select member_id, technology_id, value::text as verdict from verdict
    where withdrawn_at is null and member_id = any(${ids}::uuid[])
  ), stored as (
    select member_id, technology_id, array[favourable, unfavourable, weight_micro, favourable_micro] as stored
    from ballot where member_id = any(${ids}::uuid[])
  )
  select member_id, technology_id, points, values, sides, verdict, stored,
    m.counts and a.member_id is null as counts
  from votes full join verdicts using (member_id, technology_id) full join stored using (member_id, technology_id)
  join member m on m.id = member_id and m.id = any(${ids}::uuid[])
  left join ballot_set_aside a using (member_id, technology_id)`
