import type { Sql, TransactionSql } from 'postgres'

type By = { at: Date; member: string }
/** What somebody does at some time of the invented past. */
export type Act =
  | ({ kind: 'VOTE'; point: string; value: 1 | -1 | 0 } & By)
  | ({ kind: 'COMMENT' } & Comment & By)
  | ({ kind: 'SUSPENSION' } & By)
type Comment = {
  slug: string
  body: string
  verdict: string | null
  experience: string | null
  replies: ({ body: string } & By)[]
}

const AT_ONCE = 500

/** Plays them in the order of time, through the site's own functions and with the times that they have. */
export async function playActs(sql: Sql, acts: Act[]): Promise<void> {
  const inOrder = [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())
  for (let i = 0; i < inOrder.length; i += AT_ONCE)
    await sql.begin((tx) => Promise.all(inOrder.slice(i, i + AT_ONCE).map((act) => play(tx, act))))
}

async function play(tx: TransactionSql, act: Act): Promise<void> {
  const said = tx`set_config('backboard.said_at', ${act.at.toISOString()}, true) as said cross join lateral`
  // The time is part of what is called, so it is set before the call whatever the planner thinks.
  const member = tx`case when said <> '' then ${act.member}::uuid end`
  if (act.kind === 'VOTE')
    await tx`select refusal from ${said} cast_vote(${member}, ${act.point}, ${act.value})`
  else if (act.kind === 'SUSPENSION') {
    await tx`select refused from ${said} set_suspended(${member}, true) as refused`
  } else {
    const [posted] = await tx`select id from ${said}
      post_comment(${member}, ${act.slug}, null, ${act.body}, ${act.verdict}, ${act.experience}, null)`
    await tx`update comment set created_at = ${act.at} where id = ${posted?.id}`
    for (const reply of act.replies) await answer(tx, act.slug, posted?.id, reply)
  }
}

async function answer(
  tx: TransactionSql,
  slug: string,
  parent: string,
  { at, member, body }: Comment['replies'][number],
) {
  const [posted] =
    await tx`select id from post_comment(${member}, ${slug}, ${parent}, ${body}, null, null, null)`
  await tx`update comment set created_at = ${at} where id = ${posted?.id}`
}
