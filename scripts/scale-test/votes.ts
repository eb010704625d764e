import { jsonOf } from '@/testing/ask'
import type { Member, Site } from './site'

type Detail = { points: { id: string; agree: number; disagree: number }[] }
type Voted = { point: { id: string; agree: number } }

export const addressOf = (slug: string) => `/api/v1/technologies/${slug}`

export async function pointsOf({ sql }: Site, slug?: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select p.id from point p join technology t on t.id = p.technology_id
    where t.state = 'LISTED' and p.archived_at is null and p.merged_into is null and t.slug = coalesce(${slug ?? null}, t.slug)`
  return rows.map(({ id }) => id)
}

export const agreeOf = (body: Buffer, pointId: string): number | undefined =>
  (JSON.parse(body.toString('utf8')) as Detail).points.find(({ id }) => id === pointId)?.agree

/** Votes through nginx and gives what the site acknowledged; `null` where it did not. */
export async function vote(member: Member, { origin }: Site, pointId: string, value: 1 | -1 | 0) {
  const answer = await member.ask(`${origin}/api/v1/points/${pointId}/vote`, {
    method: 'PUT',
    json: { value },
  })
  const at = performance.now()
  return {
    status: answer.status,
    headers: answer.headers,
    at,
    agree: answer.status === 200 ? jsonOf<Voted>(answer).point.agree : null,
  }
}

/** What members were told that counts: the last acknowledged value of each vote, unless a later one is in doubt. */
export class Acknowledged {
  private readonly votes = new Map<string, { memberId: string; pointId: string; value: number | null }>()

  note(memberId: string, pointId: string, value: 1 | -1 | 0, isAcknowledged: boolean) {
    this.votes.set(`${memberId} ${pointId}`, { memberId, pointId, value: isAcknowledged ? value : null })
  }

  /** How many stand in the database as they were acknowledged, and which do not. */
  async compare({ sql }: Site): Promise<{ tries: number; lost: string[] }> {
    const rows = await sql<{ key: string; value: number }[]>`
      select member_id || ' ' || point_id as key, value from vote`
    const stored = new Map(rows.map(({ key, value }) => [key, Number(value)]))
    const known = [...this.votes].filter(([, { value }]) => value !== null)
    const lost = known.filter(([key, { value }]) => (stored.get(key) ?? 0) !== value)
    return { tries: known.length, lost: lost.map(([key, { value }]) => `${key} is not ${value}`) }
  }
}
