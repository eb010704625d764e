import type { Sql, TransactionSql } from 'postgres'
import type { Scan, WrongRow } from './scan'
import type { WrongBallot } from './scan-ballots'
import { POINT_COLUMNS, TECHNOLOGY_COLUMNS } from './totals'

const BALLOTS_AT_ONCE = 500

/**
 * Writes ballots anew from their votes and verdicts as they are now, some hundreds in a transaction. The sums are left
 * as they are: the differences that the next scan finds are added to them.
 */
export async function mendBallots(sql: Sql, wrong: WrongBallot[]): Promise<void> {
  for (let from = 0; from < wrong.length; from += BALLOTS_AT_ONCE) {
    const some = wrong.slice(from, from + BALLOTS_AT_ONCE)
    await mendSome(
      sql,
      some.map(({ memberId }) => memberId),
      some.map(({ technologyId }) => technologyId),
    )
  }
}

async function mendSome(sql: Sql, members: string[], technologies: string[]) {
  await sql.begin(async (tx) => {
    await tx`select from member where id = any(${members}::uuid[]) order by id for no key update`
    await tx`
      with wrong as (
        select * from unnest(${members}::uuid[], ${technologies}::uuid[]) as wrong (member_id, technology_id)
      ), signals as (
        select v.member_id, p.technology_id, ((p.side = 'PRO') = (v.value = 1))::int as favourable,
          ((p.side = 'PRO') = (v.value = -1))::int as unfavourable
        from wrong join vote v using (member_id)
        join point p on p.id = v.point_id and p.technology_id = wrong.technology_id and p.archived_at is null
        union all
        select member_id, technology_id, 3 * (value = 'YES')::int, 3 * (value = 'NO')::int
        from wrong join verdict using (member_id, technology_id) where withdrawn_at is null
      ), said as (
        select member_id, technology_id, sum(favourable)::int as favourable, sum(unfavourable)::int as unfavourable
        from signals group by 1, 2
      ), gone as (
        delete from ballot using wrong
        where ballot.member_id = wrong.member_id and ballot.technology_id = wrong.technology_id
          and not exists (select from said
            where said.member_id = wrong.member_id and said.technology_id = wrong.technology_id)
      )
      insert into ballot (member_id, technology_id, favourable, unfavourable)
      select member_id, technology_id, favourable, unfavourable from said
      on conflict (member_id, technology_id)
      do update set favourable = excluded.favourable, unfavourable = excluded.unfavourable`
  })
}

/** Adds what was missing at the scan to the sums as they are now: what members said meanwhile is in them already. */
export async function mendSums(sql: Sql, { technologies, points, comments }: Scan): Promise<void> {
  await sql.begin(async (tx) => {
    // Locks in the order of every other write: technologies, points, comments, each by id.
    await addDifferences(tx, 'technology', TECHNOLOGY_COLUMNS, technologies)
    await addDifferences(tx, 'point', POINT_COLUMNS, points)
    await addDifferences(tx, 'comment', ['helpful_count'], comments)
    await tx`update technology set version = version + 1, counted_at = clock_timestamp()
      where id = any(${technologies.map(({ id }) => id)}::uuid[])`
    await tx`select announce_all()`
  })
}

async function addDifferences(
  tx: TransactionSql,
  table: string,
  columns: readonly string[],
  rows: WrongRow[],
) {
  for (const { id, stored, recounted } of [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const changes = columns
      .map((column, i) => ({ column, difference: (recounted[i] ?? 0n) - (stored[i] ?? 0n) }))
      .filter(({ difference }) => difference !== 0n)
      .map(({ column, difference }) => `${column} = ${column} + (${difference})`)
    await tx.unsafe(`update ${table} set ${changes.join(', ')} where id = $1`, [id])
  }
}
