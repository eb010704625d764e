import type { Sql, TransactionSql } from 'postgres'
import { heed } from './heed'
import type { Person } from './sample-people'

export type SampleSuggestion = {
  kind: 'POINT' | 'TECHNOLOGY' | 'POINT_EDIT' | 'SAME_POINTS'
  /** The technology that it is about. */
  on?: string
  /** The title of the point that it is about, and of the one that says the same. */
  about?: string
  same?: string
  /** What editors decide; without it, it waits. */
  decision?: 'ACCEPT' | 'MERGE' | 'DECLINE' | 'WITHDRAW'
  reason?: string
  note?: string
  why?: string
  /** The title that editors give it. */
  adjusted?: string
  changesMeaning?: boolean
  slug?: string
  content: Record<string, unknown>
}
type Deciding = { people: Person[]; moderator: string; at: Date; now: Date }

const HOUR = 60 * 60 * 1000

/** Members suggest, and editors decide about most of it, all at one time of the invented past but for what waits. */
export async function playSuggestions(
  sql: Sql,
  suggestions: SampleSuggestion[],
  { people, moderator, at, now }: Deciding,
): Promise<void> {
  const early = people.filter(({ joined }) => joined < at)
  for (const [i, suggestion] of suggestions.entries()) {
    const author = (early[(i * 7) % early.length] as Person).id
    const decidedAt = new Date(at.getTime() + i * 60_000)
    const made = new Date(
      suggestion.decision ? at.getTime() - (i + 1) * HOUR : now.getTime() - (i + 1) * HOUR,
    )
    await sql.begin(async (tx) => {
      await tx`select set_config('backboard.said_at', ${decidedAt.toISOString()}, true)`
      const id = await suggest(tx, suggestion, author)
      if (suggestion.decision === 'WITHDRAW') await tx`select withdraw_suggestion(${author}, ${id})`
      else if (suggestion.decision) await decide(tx, suggestion, id, moderator)
      await tx`update suggestion set created_at = ${made},
        decided_at = case when decided_at is not null then ${decidedAt}::timestamptz end where id = ${id}`
      await tx`update point set created_at = ${decidedAt} where id = (
        select became_point_id from suggestion where id = ${id} and kind = 'POINT' and state = 'ACCEPTED')`
      await tx`update technology set created_at = ${decidedAt} where id = (
        select became_technology_id from suggestion where id = ${id})`
    })
  }
}

async function pointOf(tx: TransactionSql, slug = '', title = ''): Promise<string | null> {
  const [point] = await tx<
    { id: string }[]
  >`select p.id from point p join technology t on t.id = p.technology_id
    where t.slug = ${slug} and p.title = ${title} and p.archived_at is null`
  return point?.id ?? null
}

/** What is left out is stored as the forms store it. */
const whole = ({ kind, content }: SampleSuggestion) =>
  kind === 'POINT' || kind === 'POINT_EDIT' ? { since: null, until: null, sources: [], ...content } : content

async function suggest(tx: TransactionSql, suggestion: SampleSuggestion, author: string): Promise<string> {
  const { kind, on, about, same, why } = suggestion
  const other = kind === 'SAME_POINTS' ? await pointOf(tx, on, same) : null
  const made = await tx<{ refusal: string | null; id: string }[]>`select * from make_suggestion(${author},
    ${kind}::suggestion_kind, ${about ? null : (on ?? null)}, ${await pointOf(tx, on, about)}, ${other},
    ${JSON.stringify(whole(suggestion))}::text::jsonb, ${why ?? null})`
  return heed(made).id
}

async function decide(tx: TransactionSql, suggestion: SampleSuggestion, id: string, moderator: string) {
  const { decision, reason, note, adjusted, changesMeaning, slug, on } = suggestion
  const into = decision === 'MERGE' ? await pointOf(tx, on, suggestion.same) : undefined
  const content = { ...whole(suggestion), ...(adjusted ? { title: adjusted } : {}) }
  const changes = JSON.stringify({ content, changesMeaning, slug, into })
  heed(
    await tx`select refusal from decide_suggestion(${moderator}, ${id}, ${decision ?? ''}, ${changes}::text::jsonb,
      ${reason ?? ''}, ${note ?? null})`,
  )
}
