import type { Sql, TransactionSql } from 'postgres'
import type { Scan, WrongRow } from './scan'
import type { WrongBallot } from './scan-ballots'
import { POINT_COLUMNS, TECHNOLOGY_COLUMNS } from './totals'

/**
 * Writes one ballot anew from its votes and verdict as they are now. The sums are left as they are: the differences
 * that the next scan finds are added to them.
 */
export async function mendBallot(sql: Sql, { memberId, technologyId }: WrongBallot): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select from member where id = ${memberId} for no key update`
    const [said] = await tx<{ favourable: number; unfavourable: number }[]>`
      select coalesce(sum(favourable), 0)::int as favourable, coalesce(sum(unfavourable), 0)::int as unfavourable from (
        select ((p.side = 'PRO') = (v.value = 1))::int as favourable, ((p.side = 'PRO') = (v.value = -1))::int as unfavourable
        from vote v join point p on p.id = v.point_id
        where v.member_id = ${memberId} and p.technology_id = ${technologyId} and p.archived_at is null
        union all
        select 3 * (value = 'YES')::int, 3 * (value = 'NO')::int from verdict
        where member_id = ${memberId} and technology_id = ${technologyId} and withdrawn_at is null
      ) signals`
    if (!said || said.favourable + said.unfavourable === 0)
      await tx`delete from ballot where member_id = ${memberId} and technology_id = ${technologyId}`
    else
      await tx`insert into ballot (member_id, technology_id, favourable, unfavourable)
        values (${memberId}, ${technologyId}, ${said.favourable}, ${said.unfavourable})
        on conflict (member_id, technology_id)
        do update set favourable = excluded.favourable, unfavourable = excluded.unfavourable`
  })
}

/** Adds what was missing at the scan to the sums as they are now: what members said meanwhile is in them already. */
export async function mendSums(sql: Sql, { technologies, points }: Scan): Promise<void> {
  await sql.begin(async (tx) => {
    // Locks in the order of every other write: technologies, then points, each by id.
    await addDifferences(tx, 'technology', TECHNOLOGY_COLUMNS, technologies)
    await addDifferences(tx, 'point', POINT_COLUMNS, points)
    await tx`update technology set version = version + 1, counted_at = clock_timestamp()
      where id = any(${technologies.map(({ id }) => id)}::uuid[])`
    await tx`select pg_notify('backboard', jsonb_build_object('id', pg_current_xact_id()::text,
      'sums', '[]'::jsonb, 'tags', '[]'::jsonb, 'all', true)::text)`
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
