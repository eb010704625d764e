import { MOST_COUNTED } from './limits-rules'
import type { Asked, Tx } from './read-asked'
import { textQuery } from './terms-rules'

export type CommentRow = {
  score: number
  id: string
  slug: string
  name: string
  body: string
  bodyHtml: string | null
  handle: string | null
  author: string | null
  createdAt: Date
  found: number
}

/** The most helpful comments are looked through one by one: common words are found there, whatever the index would cost. */
const MOST_HELPFUL = 2000
/** Where fewer of those say the words, the index finds all that do, and so many are weighed in the order in which they lie. */
const ENOUGH = MOST_COUNTED
const MOST_WEIGHED = 400
const NAMED_BONUS = 0.3

/**
 * Visible comments of listed technologies, the best first. The score: 0.1 to 0.22 by how close together the words stand, up
 * to 0.03 for being helpful; 0.3 more where the query also names the technology. Only whole words are looked for: beginnings
 * would be in far too many. However many comments say the words, no more than a fixed number is read.
 */
export const findComments = (tx: Tx, asked: Asked, limit: number) => {
  const text = asked.queries.wholeText
  const rest = textQuery(asked.rest, { begun: false })
  return tx.$queryRaw<CommentRow[]>`
    with helpful as materialized (
      select id, technology_id, helpful_count, search_words from (
        select id, technology_id, helpful_count, search_words from comment where state = 'VISIBLE' and helpful_count >= 0
        order by helpful_count desc, created_at desc limit ${MOST_HELPFUL}) c
      where search_words @@ ${text}::tsquery),
    said as (
      select id, technology_id, helpful_count, search_words from comment
      where (select count(*) from helpful) < ${ENOUGH} and state = 'VISIBLE' and search_words @@ ${text}::tsquery
      limit ${MOST_WEIGHED}),
    named as (
      select id, technology_id, helpful_count, search_words from comment
      where state = 'VISIBLE' and technology_id = any(${asked.named}::uuid[]) and search_words @@ ${rest}::tsquery
      limit ${MOST_WEIGHED}),
    scored as (
      select id, technology_id, max(bonus + 0.1 + 0.12 * ts_rank_cd(search_words, query, 32)
        + 0.03 * helpful_count / (5.0 + helpful_count)) as score
      from (
        select *, ${text}::tsquery as query, 0::float8 as bonus from said
        union all select *, ${text}::tsquery, 0 from helpful
        union all select *, ${rest}::tsquery, ${NAMED_BONUS}::float8 from named) weighed
      group by id, technology_id)
    select score::float8, c.id, t.slug, t.name, c.body, c.body_html as "bodyHtml", c.created_at as "createdAt", found,
      m.handle, m.name as author
    from (
      select s.*, count(*) over ()::int as found
      from scored s join technology t on t.id = s.technology_id and t.state = 'LISTED'
      order by score desc, s.id limit ${limit}
    ) best join comment c on c.id = best.id join technology t on t.id = c.technology_id
      left join member m on m.id = c.member_id and m.deletes_at is null
    -- The same order within as without the limit: pages must neither repeat nor leave out any.
    order by score desc, c.id`
}
