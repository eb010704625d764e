import type { Asked, Tx } from './read-asked'

export type TechnologyRow = {
  score: number
  id: string
  slug: string
  name: string
  kind: string
  language: string
  summary: string
  found: number
}

/**
 * Listed technologies, the best first. The score says how: 1 by its name, 0.98 by what it is also called, 0.9 and 0.85 by how
 * these begin, 0.8 by words of its name, 0.75 by its language or kind, 0.7 by how these begin, 0.38 where the query names it
 * beside other words, 0.3 to 0.4 by what is said of it.
 */
export const findTechnologies = (tx: Tx, asked: Asked, limit: number) => {
  const { name, fact, factBegun, text } = asked.queries
  const [whole = ''] = asked.keys
  return tx.$queryRaw<TechnologyRow[]>`
    select score::float8, id, slug, name, kind, language, summary, count(*) over ()::int as found from (
      select id, slug, name, kind, language, summary, editorial_position, favourable_micro, weight_micro, case
        when search_key = ${whole} then 1
        when search_key = any(${asked.keys}) then 0.98
        when search_key like ${`${whole}%`} then 0.9
        when search_key = any(${asked.begunKeys}) then 0.85
        when search_words @@ ${name}::tsquery then 0.8
        when search_words @@ ${fact}::tsquery then 0.75
        when search_words @@ ${factBegun}::tsquery then 0.7
        when id = any(${asked.named}::uuid[]) then 0.38
        else 0.3 + 0.1 * ts_rank_cd(search_words, ${text}::tsquery, 32) end as score
      from technology
      where state = 'LISTED' and (search_key = any(${[...asked.keys, ...asked.begunKeys]}) or search_key like ${`${whole}%`}
        or search_words @@ ${factBegun}::tsquery or search_words @@ ${text}::tsquery or id = any(${asked.named}::uuid[]))
    ) found
    -- Among equals the one that its users like, as far as votes say; before there are any, the editors' order.
    order by score desc, (5e6 + favourable_micro) / (10e6 + weight_micro) desc, editorial_position nulls last, slug
    limit ${limit}`
}
