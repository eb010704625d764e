import { fromOwnCommentRow, type OwnCommentRow } from '@/lib/comment/own-comment-row'
import { askPrepared } from '@/lib/db'
import type { ViewerVotes } from './viewer-votes-schema'

type Row = Omit<ViewerVotes, 'pending'> & { pending: OwnCommentRow[] }

const SAID = {
  name: 'viewer-votes',
  text: `
    select voted.*, commented.*,
      (select value::text from verdict
        where technology_id = t.id and member_id = $1::uuid and withdrawn_at is null) as verdict,
      exists (select from follow where technology_id = t.id and member_id = $1::uuid) as following,
      (select coalesce(jsonb_agg(c.id order by c.id), '[]') from comment_helpful h join comment c on c.id = h.comment_id
        where h.member_id = $1::uuid and c.technology_id = t.id and c.state = 'VISIBLE') as helpful
    from technology t,
      lateral (
        select coalesce(jsonb_object_agg(p.id, v.value), '{}') as votes,
          coalesce(jsonb_agg(p.id order by p.id) filter (where v.meaning <> p.meaning and p.archived_at is null), '[]')
            as outdated
        from point p join vote v on v.point_id = p.id and v.member_id = $1::uuid
        where p.technology_id = t.id) voted,
      lateral (
        select
          coalesce(jsonb_agg(id order by state = 'PENDING', created_at), '[]') as comments,
          coalesce(jsonb_agg(own_comment(id) order by created_at desc, id desc) filter (where state = 'PENDING'), '[]')
            as pending
        from comment
        where technology_id = t.id and member_id = $1::uuid and state in ('VISIBLE', 'PENDING')) commented
    where t.slug = $2`,
}

/** What a member said about a technology, in one query; null where there is no such technology. */
export async function getViewerVotes(memberId: string, slug: string): Promise<ViewerVotes | null> {
  const [row] = await askPrepared<Row>(SAID, [memberId, slug])
  return row ? { ...row, pending: row.pending.map(fromOwnCommentRow) } : null
}
