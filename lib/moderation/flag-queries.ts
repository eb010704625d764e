import { db } from '@/lib/db'
import type { Evidence, FlagKind } from '@/lib/flag/flag-rules'
import { type Compared, compareRankings } from '@/lib/flag/without-ballots-rules'
import { readFlaggedSums } from './flagged-sums'
import type { Queue } from './moderation-schema'

const SHOWN = 20
type FlagState = 'OPEN' | 'SET_ASIDE' | 'DISMISSED'

type Row = {
  id: string
  kind: FlagKind
  slug: string | null
  name: string | null
  evidence: Evidence
  found_at: Date
  state: FlagState
  decided_at: Date | null
  decided_by: string | null
  reason: string | null
}

/** A flag as moderators see it: whose ballots they are is not said, as votes are secret from moderators too. */
export type FlagView = {
  id: string
  kind: FlagKind
  technology: { slug: string; name: string } | null
  evidence: Evidence
  foundAt: string
  state: FlagState
  decided: { by: string | null; at: string; reason: string | null } | null
  ballots: { flagged: number; counted: number; favourable: number; unfavourable: number }
  ranking: Compared[]
}

/** How many flags wait, and the oldest of them, or those decided last. For moderators only. */
export async function listFlags(which: 'OPEN' | 'DECIDED'): Promise<{ total: number; flags: FlagView[] }> {
  const [rows, [count]] = await Promise.all([
    which === 'OPEN'
      ? db.$queryRaw<Row[]>`
          select f.id, f.kind::text, t.slug, t.name, f.evidence, f.found_at, f.state::text, f.decided_at, null as decided_by, f.reason
          from ballot_flag f left join technology t on t.id = f.technology_id
          where f.state = 'OPEN' order by f.found_at, f.id limit ${SHOWN}`
      : db.$queryRaw<Row[]>`
          select f.id, f.kind::text, t.slug, t.name, f.evidence, f.found_at, f.state::text, f.decided_at, m.handle as decided_by, f.reason
          from ballot_flag f left join technology t on t.id = f.technology_id left join member m on m.id = f.decided_by
          where f.state <> 'OPEN' order by f.decided_at desc, f.id limit ${SHOWN}`,
    db.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from ballot_flag where (state = 'OPEN') = ${which === 'OPEN'}`,
  ])
  const [technologies, sums] = await Promise.all([
    db.technology.findMany({
      where: { state: 'LISTED' },
      select: { slug: true, name: true, editorialPosition: true, weightMicro: true, favourableMicro: true },
    }),
    readFlaggedSums(rows.map(({ id }) => id)),
  ])
  const ranked = technologies.map((technology) => ({
    ...technology,
    weightMicro: Number(technology.weightMicro),
    favourableMicro: Number(technology.favourableMicro),
  }))
  const flags = rows.map((row) => {
    const flagged = sums.filter(({ flagId }) => flagId === row.id)
    return toView(
      row,
      flagged.map(({ ballots }) => ballots),
      compareRankings(ranked, flagged),
    )
  })
  return { total: count?.total ?? 0, flags }
}

function toView(row: Row, sums: FlagView['ballots'][], ranking: Compared[]): FlagView {
  const sum = (of: keyof FlagView['ballots']) => sums.reduce((all, each) => all + each[of], 0)
  return {
    id: row.id,
    kind: row.kind,
    technology: row.slug && row.name ? { slug: row.slug, name: row.name } : null,
    evidence: row.evidence,
    foundAt: row.found_at.toISOString(),
    state: row.state,
    decided: row.decided_at && { by: row.decided_by, at: row.decided_at.toISOString(), reason: row.reason },
    ballots: {
      flagged: sum('flagged'),
      counted: sum('counted'),
      favourable: sum('favourable'),
      unfavourable: sum('unfavourable'),
    },
    ranking,
  }
}

/** What waits for a decision, oldest first, as the API tells it. */
export async function getQueue(): Promise<Queue> {
  const { total, flags } = await listFlags('OPEN')
  return {
    total,
    items: flags.map(({ id, kind, technology, foundAt, evidence, ballots, ranking }) => ({
      subject: { type: 'FLAG', id },
      kind,
      technology: technology?.slug ?? null,
      foundAt,
      evidence,
      ballots,
      ranking,
    })),
  }
}
