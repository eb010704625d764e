import type { TransactionSql } from 'postgres'
import type { World } from './amounts'

/** The technologies that are listed already, the best known of all, in the editors' order. */
export async function technologiesOfBefore(tx: TransactionSql): Promise<World['technologies']> {
  const rows = await tx<{ id: string; points: string[]; sides: boolean[]; place: number }[]>`
    select t.id, array_agg(p.id::text order by p.position, p.id) as points,
      array_agg(p.side = 'PRO' order by p.position, p.id) as sides, row_number() over (order by t.editorial_position)::int as place
    from technology t join point p on p.technology_id = t.id and p.archived_at is null
    where t.state = 'LISTED' group by t.id order by t.editorial_position, t.slug`
  return rows.map(({ id, points, sides, place }) => ({
    id,
    points: points.map((point, i) => ({ id: point, isPro: sides[i] as boolean })),
    liked: 0.85 - 0.05 * (place % 10),
  }))
}
