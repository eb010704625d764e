import type { Sql } from 'postgres'
import { copyLines } from '@/bench/site/copy-lines'
import { rankTechnologies } from '@/lib/ranking/rank-technologies'

const DAY = 86_400_000

type Row = {
  id: string
  slug: string
  editorialPosition: number | null
  weight: string
  favourable: string
  voters: number
  yes: number
  no: number
  comments: number
}

/**
 * A snapshot of every day but the last full one, which is the bench's to take. They are drawn, not replayed: on the way
 * to its sums each technology grew evenly, with a wave of its own.
 */
export async function fillSnapshots(sql: Sql, days: number, now: number, tell: (what: string) => void) {
  const rows = await sql<Row[]>`
    select id, slug, editorial_position as "editorialPosition", weight_micro as weight, favourable_micro as favourable,
      voters, verdicts_yes as yes, verdicts_no as no, comment_count as comments
    from technology where state = 'LISTED' order by slug`
  await sql.begin((tx) =>
    copyLines(
      tx,
      `snapshot (day, technology_id, slug, rank, best_rank, worst_rank, score, low, high, weight_micro, favourable_micro,
        voters, editorial_position, verdicts_yes, verdicts_no, comments)`,
      lines(rows, days, now, tell),
    ),
  )
}

function* lines(rows: Row[], days: number, now: number, tell: (what: string) => void) {
  const today = Math.floor(now / DAY) * DAY
  for (let day = 0; day < days - 1; day++) {
    if (day % 30 === 0) tell(`snapshot ${day + 1} of ${days - 1}`)
    const date = new Date(today - (days - day) * DAY).toISOString().slice(0, 10)
    const grown = ((day + 1) / days) ** 2
    const then = rows.map((row, i) => {
      const share = grown * (0.9 + 0.1 * Math.sin(day / 9 + i))
      const weightMicro = Math.floor(Number(row.weight) * grown)
      const favourableMicro = Math.min(weightMicro, Math.floor(Number(row.favourable) * share))
      return { ...row, weightMicro, favourableMicro, grown }
    })
    for (const row of rankTechnologies(then)) {
      const part = (count: number) => Math.floor(count * grown)
      yield `${[date, row.id, row.slug, row.rank, row.bestRank, row.worstRank, row.score, row.low, row.high, row.weightMicro, row.favourableMicro, part(row.voters), row.editorialPosition ?? '\\N', part(row.yes), part(row.no), part(row.comments)].join('\t')}\n`
    }
  }
}
