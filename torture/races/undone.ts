import type { Sql } from 'postgres'
import type { SignedIn } from '@/testing/add-members'

type Decided = { suspended: SignedIn[]; leaving: SignedIn[]; comments: string[]; archived: string[] }

/** What was decided and is not so, in words. Who leaves with all comments has none that can be read, whenever it was sent. */
export async function undone(
  sql: Sql,
  { suspended, leaving, comments, archived }: Decided,
): Promise<string[]> {
  const ids = (members: SignedIn[]) => members.map(({ id }) => id)
  const rows = await sql<{ what: string }[]>`
    select handle || ' is not suspended' as what from member where id = any(${ids(suspended)}::uuid[]) and suspended_at is null
    union all
    select handle || ' is not leaving' from member where id = any(${ids(leaving)}::uuid[]) and deletes_at is null
    union all
    select 'comment ' || id || ' is not hidden' from comment where id = any(${comments}::uuid[]) and state <> 'HIDDEN'
    union all
    select 'point ' || id || ' is not archived' from point where id = any(${archived}::uuid[]) and archived_at is null
    union all
    select 'comment ' || c.id || ' of a member who left with all comments stands'
    from comment c join account_deletion d on d.member_id = c.member_id and not d.keeps_comments
    where c.state = 'VISIBLE' and c.member_id = any(${ids(leaving)}::uuid[])
    union all
    select 'a session of ' || handle || ', who is leaving, stands'
    from session s join member m on m.id = s.member_id where m.id = any(${ids(leaving)}::uuid[])`
  return rows.map(({ what }) => what)
}
