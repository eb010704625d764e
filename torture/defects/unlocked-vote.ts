import { recount } from '@/lib/recount/recount'
import type { TortureSite } from '../site/start-torture-site'
import { withChangedFunction } from './changed-function'

/** While `act` goes on, a vote reads what there is and writes so many milliseconds later, without a lock. Mends the sums afterwards. */
export async function withUnlockedVotes(
  { sql, database }: TortureSite,
  momentMs: number,
  act: () => Promise<void>,
) {
  const unlock = (definition: string) =>
    definition
      .replaceAll('FOR NO KEY UPDATE', '')
      .replace(
        'IF p_value <> earlier THEN',
        `PERFORM pg_sleep(${momentMs / 1000}); IF p_value <> earlier THEN`,
      )
  await withChangedFunction(sql, 'cast_vote', unlock, act)
  await recount(database.url, { fix: true, report: () => {} })
}
