import { db } from '@/lib/db'
import type { ViewerVotes } from './viewer-votes-schema'

/** What a member said about a technology, in one query; null where there is no such technology. */
export async function getViewerVotes(memberId: string, slug: string): Promise<ViewerVotes | null> {
  const [row] = await db.$queryRaw<Omit<ViewerVotes, 'pending'>[]>`
    select
      (select coalesce(jsonb_object_agg(v.point_id, v.value), '{}') from point p join vote v on v.point_id = p.id
        where p.technology_id = t.id and v.member_id = ${memberId}::uuid) as votes,
      (select coalesce(jsonb_agg(p.id order by p.id), '[]') from point p join vote v on v.point_id = p.id
        where p.technology_id = t.id and v.member_id = ${memberId}::uuid and v.meaning <> p.meaning
          and p.archived_at is null) as outdated,
      (select value::text from verdict
        where technology_id = t.id and member_id = ${memberId}::uuid and withdrawn_at is null) as verdict,
      (select coalesce(jsonb_agg(id order by created_at), '[]') from comment
        where technology_id = t.id and member_id = ${memberId}::uuid and state = 'VISIBLE') as comments,
      exists (select from follow where technology_id = t.id and member_id = ${memberId}::uuid) as following,
      (select coalesce(jsonb_agg(c.id order by c.id), '[]') from comment_helpful h join comment c on c.id = h.comment_id
        where h.member_id = ${memberId}::uuid and c.technology_id = t.id and c.state = 'VISIBLE') as helpful
    from technology t where t.slug = ${slug}`
  return row ? { ...row, pending: [] } : null
}
