import type { TransactionSql } from 'postgres'
import type { Standing } from '@/lib/ranking/rank-technologies'
import type { Day } from './day-rules'
import type { Sums } from './replayed-ranking'

export type SnapshotRow = Standing & Sums & { slug: string }

/** Which formula the snapshot of a day follows; null when there is none. */
export async function readFormula(tx: TransactionSql, day: Day): Promise<string | null> {
  const [row] = await tx<{ formula: string }[]>`
    select formula_version as formula from snapshot where day = ${day} limit 1`
  return row?.formula ?? null
}

/** The snapshot of a day in rank order; empty when there is none. */
export async function readSnapshot(tx: TransactionSql, day: Day): Promise<SnapshotRow[]> {
  const rows = await tx<(SnapshotRow & { weightMicro: string; favourableMicro: string })[]>`
    select slug, rank, best_rank as "bestRank", worst_rank as "worstRank", score, low, high, voters,
      weight_micro as "weightMicro", favourable_micro as "favourableMicro"
    from snapshot where day = ${day} order by rank`
  return rows.map((row) => ({
    ...row,
    weightMicro: Number(row.weightMicro),
    favourableMicro: Number(row.favourableMicro),
  }))
}

const WHOLE = ['rank', 'bestRank', 'worstRank', 'weightMicro', 'favourableMicro', 'voters'] as const
const UNROUNDED = ['score', 'low', 'high'] as const
const CLOSE = 1e-9

/** Where two rankings of the same day differ, in words: whole numbers at all, others by more than 1e-9. */
export function differencesOf(kept: SnapshotRow[], recomputed: SnapshotRow[]): string[] {
  const found: string[] = []
  const others = new Map(recomputed.map((row) => [row.slug, row]))
  for (const row of kept) {
    const other = others.get(row.slug)
    others.delete(row.slug)
    if (!other) found.push(`${row.slug} is in the snapshot only`)
    else
      for (const name of [...WHOLE, ...UNROUNDED])
        if (Math.abs(row[name] - other[name]) > (isWhole(name) ? 0 : CLOSE))
          found.push(`${row.slug}: ${name} is ${row[name]} in the snapshot, ${other[name]} recomputed`)
  }
  return [...found, ...[...others.keys()].map((slug) => `${slug} is not in the snapshot`)]
}

const isWhole = (name: string) => WHOLE.some((whole) => whole === name)
