import type { Sql, TransactionSql } from 'postgres'
import { scanBallots, type WrongBallot } from './scan-ballots'
import { POINT_COLUMNS, TECHNOLOGY_COLUMNS, Totals } from './totals'

/** A row of a table whose sums differ, and by how much, column by column. */
export type WrongRow = { id: string; name: string; stored: bigint[]; recounted: bigint[] }
export type Scan = {
  ballots: number
  wrongBallots: WrongBallot[]
  technologies: WrongRow[]
  points: WrongRow[]
  /** Comments whose helpful marks are miscounted; only those, as there may be many. */
  comments: WrongRow[]
}

type Stored = { id: string; name: string; stored: string[] }

/** Recounts everything in one snapshot, while members go on voting. */
export function scan(sql: Sql, onProgress: (ballots: number) => void): Promise<Scan> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    const technologies = new Totals(TECHNOLOGY_COLUMNS)
    const points = new Totals(POINT_COLUMNS)
    const wrongBallots: WrongBallot[] = []
    const into = {
      technologies,
      points,
      onProgress,
      onWrong: (ballot: WrongBallot) => wrongBallots.push(ballot),
    }
    const ballots = await scanBallots(tx, into)
    for (const { id, count } of await visibleComments(tx)) technologies.add(id, 'comment_count', count)
    return {
      ballots,
      wrongBallots,
      technologies: wrong(await storedTechnologies(tx), technologies),
      points: wrong(await storedPoints(tx), points),
      comments: await miscountedComments(tx),
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

async function miscountedComments(tx: TransactionSql): Promise<WrongRow[]> {
  const rows = await tx<{ id: string; stored: string; recounted: string }[]>`
    select c.id, c.helpful_count::text as stored, coalesce(h.marks, 0)::text as recounted
    from comment c left join (
      select comment_id, count(*) as marks from comment_helpful h join member m on m.id = h.member_id and m.counts
      group by comment_id
    ) h on h.comment_id = c.id
    where c.helpful_count <> coalesce(h.marks, 0) order by c.id`
  return rows.map(({ id, stored, recounted }) => ({
    id,
    name: id,
    stored: [BigInt(stored)],
    recounted: [BigInt(recounted)],
  }))
}
