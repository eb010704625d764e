import type { Sql, TransactionSql } from 'postgres'
import { type Found, LEAST_MEMBERS, MOST_BALLOTS_A_FLAG } from './flag-rules'

/**
 * Stores what was found, without the ballots that are flagged for the same reason or set aside already; a dismissed flag
 * covers what was said before it was dismissed. What is left of a finding then must still be enough for a flag.
 * @returns how many flags were made
 */
export async function keepFlags(sql: Sql, found: Found[], now: Date): Promise<number> {
  let made = 0
  for (const finding of found)
    made += await sql.begin(async (tx) => {
      // Two processes that look at once find the same; the second sees what the first has stored.
      await tx`select pg_advisory_xact_lock(hashtext('backboard.flags'))`
      const ballots = await readNew(tx, finding)
      const members = new Set(ballots.map(({ memberId }) => memberId))
      if (members.size < LEAST_MEMBERS[finding.kind]) return 0
      const parts = Math.ceil(ballots.length / MOST_BALLOTS_A_FLAG)
      for (let part = 0; part < parts; part++)
        await keepFlag(
          tx,
          finding,
          ballots.slice(part * MOST_BALLOTS_A_FLAG, (part + 1) * MOST_BALLOTS_A_FLAG),
          now,
        )
      return parts
    })
  return made
}

async function readNew(tx: TransactionSql, { kind, ballots }: Found): Promise<Found['ballots']> {
  return tx<Found['ballots']>`
    select f.member_id as "memberId", f.technology_id as "technologyId"
    from unnest(${ballots.map(({ memberId }) => memberId)}::uuid[], ${ballots.map(({ technologyId }) => technologyId)}::uuid[])
      with ordinality f(member_id, technology_id, place)
    join ballot b on b.member_id = f.member_id and b.technology_id = f.technology_id and b.set_aside_at is null
    where not exists (select from flagged_already(${kind}::flag_kind) o
      where o.member_id = f.member_id and o.technology_id = f.technology_id)
    order by f.place`
}

async function keepFlag(
  tx: TransactionSql,
  found: Found,
  ballots: Found['ballots'],
  now: Date,
): Promise<void> {
  const { kind, technologyId, evidence } = found
  const [flag] = await tx<{ id: string }[]>`
    insert into ballot_flag (kind, technology_id, evidence, found_at)
    values (${kind}, ${technologyId}, ${tx.json(evidence)}, ${now}) returning id`
  if (!flag) return
  await tx`
    insert into flagged_ballot (flag_id, kind, member_id, technology_id)
    select ${flag.id}, ${kind}::flag_kind, f.member_id, f.technology_id
    from unnest(${ballots.map(({ memberId }) => memberId)}::uuid[], ${ballots.map(({ technologyId }) => technologyId)}::uuid[])
      f(member_id, technology_id)`
}
