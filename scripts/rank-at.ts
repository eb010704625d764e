import { env } from '@/lib/env'
import { dayOf, endOf, isDay } from '@/lib/history/day-rules'
import { rankAt } from '@/lib/history/rank-at'
import type { RankedThen } from '@/lib/history/replayed-ranking'
import { differencesOf, readFormula, readSnapshot } from '@/lib/history/snapshot-rows'
import { FORMULA_VERSION } from '@/lib/ranking/constants'
import { Refusal } from '@/lib/refusal'
import { snapshotConnection } from '@/lib/snapshot/catch-up'

/** `npm run rank-at -- 2026-11-01`: how the ranking stood at the end of that UTC day, recomputed from the log. */
export async function main([day, ...rest]: string[]): Promise<number> {
  if (!day || rest.length > 0 || !isDay(day)) throw new Refusal('Use: npm run rank-at -- YYYY-MM-DD')
  const today = dayOf(new Date())
  if (day > today) throw new Refusal(`${day} is still to come.`)
  const sql = snapshotConnection(env().DIRECT_DATABASE_URL)
  try {
    const { ranked, kept, formula } = await sql.begin(
      'isolation level repeatable read read only',
      async (tx) => ({
        ranked: await rankAt(tx, endOf(day)),
        kept: await readSnapshot(tx, day),
        formula: await readFormula(tx, day),
      }),
    )
    console.log(ranked.length === 0 ? `Nothing was listed on ${day}.` : table(ranked))
    if (kept.length === 0) {
      console.log(day === today ? 'The day has not ended.' : `There is no snapshot of ${day}.`)
      return 0
    }
    if (formula !== FORMULA_VERSION) {
      console.log(
        `The snapshot of ${day} follows formula ${formula} and this follows formula ${FORMULA_VERSION}: they are not compared.`,
      )
      return 0
    }
    const differences = differencesOf(kept, ranked)
    console.log(differences.join('\n') || `The snapshot of ${day} says the same.`)
    return differences.length === 0 ? 0 : 1
  } finally {
    await sql.end({ timeout: 1 })
  }
}

const HEADINGS = ['rank', 'technology', 'score', '90 % interval', 'rank range', 'weight', 'ballots']

function table(ranked: RankedThen[]): string {
  const rows = ranked.map((row) => [
    String(row.rank),
    row.slug,
    row.score.toFixed(4),
    `${row.low.toFixed(4)}–${row.high.toFixed(4)}`,
    `${row.bestRank}–${row.worstRank}`,
    (row.weightMicro / 1e6).toFixed(6),
    String(row.voters),
  ])
  const widths = HEADINGS.map((heading, i) =>
    Math.max(heading.length, ...rows.map((row) => row[i]?.length ?? 0)),
  )
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i === 1 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [HEADINGS, ...rows].map(line).join('\n')
}
