import type { Sql, TransactionSql } from 'postgres'
import { type Into, scanBallots } from './scan-ballots'
import { POINT_COLUMNS, TECHNOLOGY_COLUMNS, Totals } from './totals'

/** A row of a table whose sums differ, and by how much, column by column. */
export type WrongRow = { id: string; name: string; stored: bigint[]; recounted: bigint[] }
export type Scan = {
  ballots: number
  technologies: WrongRow[]
  points: WrongRow[]
}

type Stored = { id: string; name: string; stored: string[] }

/** Recounts everything in one snapshot, while members go on voting. Wrong ballots are told as they are found. */
export function scan(sql: Sql, told: Pick<Into, 'onWrong' | 'onProgress'>): Promise<Scan> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    const technologies = new Totals(TECHNOLOGY_COLUMNS)
    const points = new Totals(POINT_COLUMNS)
    const ballots = await scanBallots(tx, { technologies, points, ...told })
    for (const { id, count } of await visibleComments(tx)) technologies.add(id, 'comment_count', count)
    return {
      ballots,
      technologies: wrong(await storedTechnologies(tx), technologies),
      points: wrong(await storedPoints(tx), points),
    }
  }) as Promise<Scan>
}

function wrong(rows: Stored[], totals: Totals<typeof TECHNOLOGY_COLUMNS | typeof POINT_COLUMNS>): WrongRow[] {
  return rows
    .map(({ id, name, stored }) => ({ id, name, stored: stored.map(BigInt), recounted: totals.of(id) }))
    .filter(({ stored, recounted }) => stored.some((number, i) => number !== recounted[i]))
}

const visibleComments = (tx: TransactionSql) => tx<{ id: string; count: number }[]>`
  select technology_id as id, count(*)::int as count from comment where state = 'VISIBLE' group by technology_id`

const storedTechnologies = (tx: TransactionSql) => tx<Stored[]>`
  select id, slug as name, array[weight_micro, favourable_micro, voters, verdicts_yes, verdicts_no, comment_count,
    verdict_weight_share, verdict_favourable_share]::text[] as stored
  from technology order by slug`

const storedPoints = (tx: TransactionSql) => tx<Stored[]>`
  select p.id, t.slug || ': ' || p.title as name,
    array[p.agree, p.disagree, p.weight_share, p.favourable_share]::text[] as stored
  from point p join technology t on t.id = p.technology_id where p.archived_at is null order by name, p.id`
