import postgres, { type Sql, type TransactionSql } from 'postgres'
import { randomFrom } from '@/bench/ranking-quality/random'
import { copyLines } from '@/bench/site/copy-lines'
import { recount } from '@/lib/recount/recount'
import { Refusal } from '@/lib/refusal'
import type { Amounts, World } from './amounts'
import { bareTables } from './bare-tables'
import { commentLines, helpfulLines, type Marked, type Verdict, verdictLines } from './comment-lines'
import { inventedTechnologies, listLines } from './list-lines'
import { fillSnapshots } from './snapshot-lines'
import { technologiesOfBefore } from './technologies-of-before'
import { voteLines } from './vote-lines'
import { writeBallots, writeVersionsAndLog } from './what-triggers-write'

const SEED = 7
const DAY = 86_400_000
const TABLES = ['vote', 'ballot', 'comment', 'comment_helpful', 'ranking_log', 'verdict']

type Options = {
  tell?: (what: string) => void
  /** Where members are already. */
  besideOthers?: boolean
  /** Ballots, sums and counts; without them every stored number is wrong. */
  isCounted?: boolean
}

/**
 * Fills invented technologies, points, members, votes, verdicts and comments in by COPY, beside what is there, the same
 * in every run but for its times, which end now.
 * @throws Refusal where there are members already, unless told otherwise
 */
export async function fillDatabase(url: string, amounts: Amounts, options: Options = {}): Promise<void> {
  const { tell = () => {}, besideOthers = false, isCounted = true } = options
  const sql = postgres(url, { max: 2, onnotice: () => {}, connection: { TimeZone: 'UTC' } })
  try {
    await requireEmpty(sql, besideOthers)
    const now = Date.now()
    await sql.begin((tx) => fillTables(tx, amounts, now, tell, isCounted))
    tell('vacuum analyze')
    await sql`vacuum analyze`
    if (!isCounted) return
    await recount(url, {
      fix: true,
      report: () => {},
      onProgress: ({ members, ofMembers }) => tell(`recount ${members} of ${ofMembers} members`),
    })
    await fillSnapshots(sql, amounts.days, now, tell)
    tell('vacuum analyze')
    await sql`vacuum analyze`
  } finally {
    await sql.end()
  }
}

async function requireEmpty(sql: Sql, besideOthers: boolean) {
  const [found] = await sql<{ isFilled: boolean; hasMembers: boolean }[]>`
    select exists (select from technology where slug like 'bench-%') or exists (
      select from member where handle = 'bench-0') as "isFilled", exists (select from member) as "hasMembers"`
  if (found?.isFilled) throw new Refusal('The database has been filled before.')
  if (found?.hasMembers && !besideOthers)
    throw new Refusal(
      'The database has members: invented ones would stand among them. If that is what you want: --beside-others',
    )
}

async function fillTables(
  tx: TransactionSql,
  amounts: Amounts,
  now: number,
  tell: (what: string) => void,
  isCounted: boolean,
) {
  // What is copied refers to what is there, and what triggers would write is written at once.
  await tx`set local session_replication_role = replica`
  await tx`set local maintenance_work_mem = '512MB'`
  await tx`set local work_mem = '512MB'`
  const from = Math.floor(now / DAY) * DAY - amounts.days * DAY
  const world: World = {
    amounts,
    random: randomFrom(SEED),
    technologies: [...(await technologiesOfBefore(tx)), ...inventedTechnologies(amounts)],
    from,
    now,
  }
  const restore = await bareTables(tx, TABLES)
  const list = listLines(amounts, from, now)
  const verdicts: Verdict[] = []
  const marked: Marked[] = []
  const steps: [table: string, lines: Generator<string>][] = [
    ['member (id, voter_id, handle, email, email_verified, created_at)', list.members()],
    [
      'technology (id, slug, name, kind, language, license, first_released, website, summary, created_at)',
      list.technologies(),
    ],
    ['point (id, technology_id, side, title, detail, theme, created_at)', list.points()],
    ['vote (member_id, point_id, value, created_at, updated_at)', voteLines(world)],
    [
      `comment (id, technology_id, member_id, parent_id, answers_id, body, body_html, render_version, verdict, experience,
        state, helpful_count, deleted_at, hidden_from, answer_number, created_at)`,
      commentLines(world, verdicts, marked),
    ],
    ['verdict (member_id, technology_id, value, experience, comment_id, updated_at)', verdictLines(verdicts)],
    ['comment_helpful (member_id, comment_id)', helpfulLines(marked, amounts.members)],
  ]
  for (const [table, lines] of steps)
    await copyLines(tx, table, told(table.split(' ')[0] as string, lines, tell))
  await tx`select setval('comment_answer_number', greatest(nextval('comment_answer_number'), ${amounts.comments + 1}))`
  tell('versions and log')
  await tx`analyze`
  await writeVersionsAndLog(tx, new Date(from))
  if (isCounted) {
    tell('ballots')
    await writeBallots(tx)
  }
  await restore(tell)
}

const TELL_EVERY = 100_000

function* told(table: string, lines: Generator<string>, tell: (what: string) => void) {
  let count = 0
  for (const line of lines) {
    if (count++ % TELL_EVERY === 0) tell(`${table} ${count - 1}`)
    yield line
  }
}
