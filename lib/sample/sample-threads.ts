import type { Sql, TransactionSql } from 'postgres'
import { type RenderedBody, renderBody } from '@/lib/comment/render-body'
import { heed } from './heed'
import type { Cast } from './sample-cast'
import { DAY, type Person } from './sample-people'

type Written = { body: string; edited?: string }
export type SampleThread = Written & {
  slug: string
  hidden?: boolean
  deleted?: boolean
  /** `answers` is the place of the reply that it answers. */
  replies: (Written & { answers?: number })[]
}
type Said = Written & { slug: string; member: string; parent: string | null; at: Date }

const MINUTE = 60_000

/** Threads of the last days with Markdown, mentions, edits and replies to replies; what a newcomer links to waits. */
export async function playThreads(
  sql: Sql,
  { threads, waiting }: { threads: SampleThread[]; waiting: { slug: string; body: string }[] },
  { people, cast, now }: { people: Person[]; cast: Cast; now: Date },
): Promise<void> {
  for (const [i, thread] of threads.entries()) {
    const at = (n: number) => new Date(now.getTime() - (3 - i / 2) * DAY + n * 37 * MINUTE)
    const by = (n: number) => (people[(i * 31 + n * 5 + 11) % people.length] as Person).id
    const author = thread.hidden ? cast.rude : by(0)
    const head = await say(sql, { ...thread, member: author, parent: null, at: at(0) })
    const replies: string[] = []
    for (const [n, { answers, ...reply }] of thread.replies.entries()) {
      const parent = answers === undefined ? head : (replies[answers] as string)
      const said = { ...reply, slug: thread.slug, parent, member: by(n + 1), at: at(n + 1) }
      replies.push(await say(sql, said))
    }
    const end = at(replies.length + 1)
    if (thread.deleted)
      await sql.begin(async (tx) => {
        heed(await tx`select refusal from remove_comment(${author}, ${head})`)
        await tx`update comment set deleted_at = ${end} where id = ${head}`
      })
    if (thread.hidden) await report(sql, head, [by(1), by(2)], { moderator: cast.moderator, at: end })
  }
  for (const [i, { slug, body }] of waiting.entries())
    await say(sql, {
      slug,
      body,
      member: cast.newcomer,
      parent: null,
      at: new Date(now.getTime() - (i + 2) * 41 * MINUTE),
    })
}

/** Several report it, and a moderator hides it. */
async function report(
  sql: Sql,
  comment: string,
  by: string[],
  { moderator, at }: { moderator: string; at: Date },
) {
  await sql.begin(async (tx) => {
    await tx`select set_config('backboard.said_at', ${at.toISOString()}, true)`
    for (const member of by)
      heed(await tx`select refusal from post_report(${member}, 'COMMENT', ${comment}, 'ABUSE', null)`)
    heed(
      await tx`select d.refusal from decide_report(${moderator}, (
        select id from report where comment_id = ${comment} limit 1), 'HIDE', 'ABUSE', 'Say it about the language, not about people.') d`,
    )
    await tx`update report set created_at = ${new Date(at.getTime() - 20 * MINUTE)}, decided_at = ${at}
      where comment_id = ${comment}`
  })
}

async function say(sql: Sql, said: Said): Promise<string> {
  const body = await renderBody(said.body)
  const edited = said.edited ? await renderBody(said.edited) : null
  return sql.begin(async (tx) => {
    await tx`select set_config('backboard.said_at', ${said.at.toISOString()}, true)`
    const { id } = heed(
      await tx<{ id: string }[]>`select refusal, id from post_rendered_comment(${said.member}, ${said.slug},
        ${said.parent}, ${said.body}, null, null, null, ${body.html}, ${body.version}, ${body.named}::uuid[])`,
    )
    await tx`update comment set created_at = ${said.at} where id = ${id}`
    if (edited) await edit(tx, said, id, edited)
    return id
  }) as Promise<string>
}

async function edit(tx: TransactionSql, { member, edited, at }: Said, id: string, to: RenderedBody) {
  heed(
    await tx`select refusal from edit_rendered_comment(${member}, ${id}, ${edited ?? ''}, false, null, false, null,
      ${to.html}, ${to.version}, ${to.named}::uuid[])`,
  )
  await tx`update comment set edited_at = ${new Date(at.getTime() + 15 * MINUTE)} where id = ${id}`
}
