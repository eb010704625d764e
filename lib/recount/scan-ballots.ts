import type { TransactionSql } from 'postgres'
import { microBallot, voteSignals } from '@/lib/ranking/ballot'
import { VERDICT_SIGNALS } from '@/lib/ranking/constants'
import { ballotShares } from './ballot-shares'
import type { POINT_COLUMNS, TECHNOLOGY_COLUMNS, Totals } from './totals'

type Said = {
  member_id: string
  technology_id: string
  counts: boolean
  /** Each vote's point and one letter, without anything between: a list of millions of texts takes long to read. */
  votes: string | null
  verdict: 'YES' | 'NO' | null
  stored: string | null
}
const ID_LENGTH = 36
/** The letters of votes: + and - on a pro, a(gree) and d(isagree) on a con. */
const AGREES = '+a'
const ON_PRO = '+-'
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

function votesOf(text: string) {
  const votes: { id: string; value: 1 | -1; isFavourable: boolean }[] = []
  for (let at = 0; at < text.length; at += ID_LENGTH + 1) {
    const letter = text.charAt(at + ID_LENGTH)
    const value = AGREES.includes(letter) ? 1 : -1
    const { favourable } = voteSignals(ON_PRO.includes(letter) ? 'PRO' : 'CON', value)
    votes.push({ id: text.slice(at, at + ID_LENGTH), value, isFavourable: favourable === 1 })
  }
  return votes
}

/** Adds a ballot that counts to the totals. @returns the ballot where the stored one is wrong */
function addBallot(said: Said, { technologies, points }: Into): WrongBallot | undefined {
  const { member_id: memberId, technology_id: technologyId, verdict } = said
  const votes = votesOf(said.votes ?? '')
  const favourable =
    votes.filter((vote) => vote.isFavourable).length + (verdict === 'YES' ? VERDICT_SIGNALS : 0)
  const ballot = { favourable, unfavourable: votes.length + (verdict ? VERDICT_SIGNALS : 0) - favourable }
  const micro = microBallot(ballot)
  const recounted = [ballot.favourable, ballot.unfavourable, micro.weightMicro, micro.favourableMicro].join(
    ' ',
  )
  const stored = said.stored ?? '0 0 0 0'
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
    select v.member_id, p.technology_id, string_agg(v.point_id::text || case
      when p.side = 'PRO' then case v.value when 1 then '+' else '-' end
      else case v.value when 1 then 'a' else 'd' end end, '') as votes
    from vote v join point p on p.id = v.point_id where p.archived_at is null
      and v.member_id = any(${ids}::uuid[])
    group by v.member_id, p.technology_id
  ), verdicts as (
    select member_id, technology_id, value::text as verdict from verdict
    where withdrawn_at is null and member_id = any(${ids}::uuid[])
  ), stored as (
    select member_id, technology_id, concat_ws(' ', favourable, unfavourable, weight_micro, favourable_micro) as stored
    from ballot where member_id = any(${ids}::uuid[])
  )
  select member_id, technology_id, votes, verdict, stored,
    m.counts and a.member_id is null as counts
  from votes full join verdicts using (member_id, technology_id) full join stored using (member_id, technology_id)
  join member m on m.id = member_id and m.id = any(${ids}::uuid[])
  left join ballot_set_aside a using (member_id, technology_id)`
