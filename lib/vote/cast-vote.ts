import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { askPrepared } from '@/lib/db'
import { scoreOf } from '@/lib/ranking/score'
import type { VoteAnswer, VoteValue } from './vote-schema'

type Cast = {
  refusal: string | null
  point_id: string
  agree: number
  disagree: number
  slug: string
  editorial_position: number | null
  positions: number
  weight_micro: string
  favourable_micro: string
  notice: Notice | null
}

const CAST = {
  name: 'cast-vote',
  // Named columns: a statement prepared by an earlier version goes on working where a later one adds a column.
  text: `select refusal, point_id, agree, disagree, slug, editorial_position, positions, weight_micro, favourable_micro, notice
    from cast_vote($1::uuid, $2::uuid, $3::int)`,
}

/**
 * Casts, changes or (with 0) withdraws a member's vote: one statement, one round trip. Saying the same again changes
 * nothing; on a point that was merged into another it is said of that one. When it returns, the vote is stored and every answer that shows it has expired.
 * @returns the point's counts and the technology's new score, or why not: SIGNED_OUT, SUSPENDED, NOT_FOUND, ARCHIVED
 */
export async function castVote(
  memberId: string,
  pointId: string,
  value: VoteValue,
): Promise<VoteAnswer | { refusal: string }> {
  const [cast] = await askPrepared<Cast>(CAST, [memberId, pointId, value])
  if (!cast || cast.refusal) return { refusal: cast?.refusal ?? 'NOT_FOUND' }
  if (cast.notice) applyNotice(cast.notice)
  const sums = { weightMicro: Number(cast.weight_micro), favourableMicro: Number(cast.favourable_micro) }
  const score = scoreOf({ ...sums, editorialPosition: cast.editorial_position }, cast.positions)
  return {
    point: { id: cast.point_id, agree: cast.agree, disagree: cast.disagree },
    vote: value === 0 ? null : value,
    technology: { slug: cast.slug, ...score, ...sums },
  }
}
