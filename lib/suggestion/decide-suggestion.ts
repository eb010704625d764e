import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import { isId } from '@/lib/id'
import { slugForName } from '@/lib/technology/language-slugs'
import type { DecidedSuggestion, DecideSuggestion } from './decide-suggestion-schema'
import { likelyTheme } from './likely-theme'
import { contentSchemas, type SuggestionKind, type SuggestionState } from './suggestion-schema'

type Row = {
  refusal: string | null
  state: SuggestionState | null
  decided_at: Date | null
  decided_by: string | null
  link: string | null
  notices: Notice[] | null
}
type FieldErrors = { field: string; message: string }[]
export type SuggestionStanding = { state: SuggestionState; decidedBy: string | null; decidedAt: Date | null }
export type SuggestionOutcome =
  | DecidedSuggestion
  | { refusal: 'INVALID'; errors: FieldErrors }
  | { refusal: 'DECIDED'; standing: SuggestionStanding }
  | { refusal: string }

/**
 * Accepts (in changed words or as it is), merges or declines a suggestion, or undoes that, with all that follows from
 * it, in one transaction. When it returns, every answer that shows it has expired.
 * @returns what became of it, or why not: SIGNED_OUT, SUSPENDED, FORBIDDEN, NOT_FOUND, DECIDED (with what stands),
 * INVALID (with the fields), POINT_GONE, TECHNOLOGY_GONE, NOT_A_PAIR, NOT_MERGEABLE, NOTHING_CHANGED, BUILT_ON
 */
export async function decideSuggestion(
  moderatorId: string,
  { subject, decision, reason, note, content, changesMeaning, into }: DecideSuggestion,
): Promise<SuggestionOutcome> {
  const found = isId(subject.id) ? await read(subject.id) : null
  if (!found) return { refusal: 'NOT_FOUND' }
  const checked =
    decision === 'ACCEPT' ? await check(found.kind, content ?? found.content) : { content: null }
  if ('errors' in checked) return { refusal: 'INVALID', errors: checked.errors }
  const changes = { content: checked.content, changesMeaning, into, slug: slugOf(checked.content) }
  const [row] = await db.$queryRaw<Row[]>`
    select * from decide_suggestion(${moderatorId}::uuid, ${subject.id}::uuid, ${decision},
      ${JSON.stringify(changes)}::jsonb, ${reason}, ${note ?? null})`
  if (row?.refusal === 'DECIDED' && row.state) {
    const standing = { state: row.state, decidedBy: row.decided_by, decidedAt: row.decided_at }
    return { refusal: 'DECIDED', standing }
  }
  if (!row?.state || row.refusal) return { refusal: row?.refusal ?? 'NOT_FOUND' }
  for (const notice of row.notices ?? []) applyNotice(notice)
  return { subject, state: row.state, link: row.link ?? '/suggestions' }
}

const read = (id: string) =>
  db.suggestion.findUnique({ where: { id }, select: { kind: true, content: true } })

/** The words to publish. A point has a theme: the likeliest where nobody chose one. */
async function check(
  kind: SuggestionKind,
  content: unknown,
): Promise<{ content: object } | { errors: FieldErrors }> {
  const parsed = contentSchemas[kind].safeParse(content)
  if (!parsed.success)
    return { errors: parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })) }
  const { data } = parsed
  if (!('theme' in data && 'detail' in data) || data.theme) return { content: data }
  return { content: { ...data, theme: await likelyTheme(data as { title: string }) } }
}

const slugOf = (content: object | null) =>
  content && 'name' in content && typeof content.name === 'string' ? slugForName(content.name) : undefined
