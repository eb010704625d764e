import { db } from '@/lib/db'

type Reporter = { handle: string; upheld: number; dismissed: number }

/** Who reports, and how often moderators agreed with them so far, by id. */
export async function readReporters(ids: string[]): Promise<Map<string, Reporter>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<(Reporter & { id: string })[]>`
    select m.id, m.handle, (count(r.id) filter (where r.state = 'UPHELD'))::int as upheld,
      (count(r.id) filter (where r.state = 'DISMISSED'))::int as dismissed
    from member m left join report r on r.reporter_id = m.id
    where m.id = any(${ids}::uuid[]) group by m.id`
  return new Map(rows.map(({ id, ...reporter }) => [id, reporter]))
}
