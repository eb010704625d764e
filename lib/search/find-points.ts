import type { Asked, Tx } from './read-asked'
import { type Term, textQuery } from './terms-rules'

export type PointRow = {
  score: number
  id: string
  slug: string
  name: string
  side: 'PRO' | 'CON'
  title: string
  detail: string
  found: number
}

/** So many points are weighed against each other; words that more of them say tell none from another. */
const MOST_WEIGHED = 500
const NAMED_BONUS = 0.3

/**
 * Points of listed technologies, the best first. The score: 0.5 to 0.65 by the title, more where the query is more of it; 0.3
 * to 0.4 by the rest; 0.3 more where the query also names the technology.
 */
export const findPoints = (tx: Tx, asked: Asked, limit: number) =>
  readPoints(tx, asked, { text: asked.queries.text, title: asked.queries.title }, limit)

/** The same for points that say any of the words. */
export const findPointsByAnyWord = (tx: Tx, asked: Asked, terms: Term[], limit: number) =>
  readPoints(tx, asked, { text: textQuery(terms, { between: ' | ' }), title: null }, limit)

function readPoints(
  tx: Tx,
  asked: Asked,
  whole: { text: string | null; title: string | null },
  limit: number,
) {
  const rest = { text: textQuery(asked.rest), title: textQuery(asked.rest, { weight: 'A' }) }
  return tx.$queryRaw<PointRow[]>`
    with weighed as (
      (select id, technology_id, title, search_words, ${whole.text}::tsquery as text, ${whole.title}::tsquery as in_title,
        ${asked.words.length}::int as words, 0::float8 as bonus
       from point where archived_at is null and search_words @@ ${whole.text}::tsquery limit ${MOST_WEIGHED})
      union all
      (select id, technology_id, title, search_words, ${rest.text}::tsquery, ${rest.title}::tsquery,
        ${asked.rest.length}::int, ${NAMED_BONUS}::float8
       from point where archived_at is null and technology_id = any(${asked.named}::uuid[])
         and search_words @@ ${rest.text}::tsquery limit ${MOST_WEIGHED})),
    scored as (
      select id, technology_id, max(bonus + case when search_words @@ in_title
        then 0.5 + 0.15 * least(1, words::float8 / array_length(string_to_array(title, ' '), 1))
        else 0.3 + 0.1 * ts_rank_cd(search_words, text, 32) end) as score
      from weighed group by id, technology_id)
    select score::float8, p.id, t.slug, t.name, p.side::text as side, p.title, p.detail, found from (
      select s.*, count(*) over ()::int as found
      from scored s join technology t on t.id = s.technology_id and t.state = 'LISTED' join point p on p.id = s.id
      -- The same order as without the limit: pages must neither repeat nor leave out any.
      order by score desc, (1.0 + p.agree) / (2.0 + p.agree + p.disagree) desc, t.editorial_position nulls last, p.id
      limit ${limit}
    ) best join point p on p.id = best.id join technology t on t.id = p.technology_id
    order by score desc, (1.0 + p.agree) / (2.0 + p.agree + p.disagree) desc, t.editorial_position nulls last, p.id`
}
