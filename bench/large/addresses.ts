import type { Sql } from 'postgres'

export type Address = { what: string; path: string }

/** One address of every kind of answer, the heaviest that there is of its kind. */
export async function addressesOf(sql: Sql): Promise<Address[]> {
  const [found] = await sql<Record<string, string>[]>`
    with most as (select id, slug, comment_count from technology where state = 'LISTED' order by comment_count desc limit 1)
    select (select slug from most) as most,
      (select greatest(1, count(*) / 20 - 1)::text from comment c join most on c.technology_id = most.id
        where parent_id is null and state = 'VISIBLE') as deep,
      (select c.id::text from comment c join most on c.technology_id = most.id where state = 'VISIBLE'
        order by created_at limit 1) as comment,
      (select p.id::text from point p join most on p.technology_id = most.id where archived_at is null
        order by agree + disagree desc, p.id limit 1) as point,
      (select handle from member where id = (select member_id from comment where member_id is not null
        group by member_id order by count(*) desc limit 1)) as member,
      (select slug from technology where state = 'LISTED' and slug <> (select slug from most) order by slug limit 1) as other,
      (select greatest(2, ceil(count(*) / 50.0) - 1)::text from technology where state = 'LISTED') as last,
      (select to_char(max(day) - 30, 'YYYY-MM-DD') from snapshot) as month,
      (select to_char(max(day), 'YYYY-MM-DD') from snapshot) as day`
  const { most, deep, comment, point, member, other, last, month, day } = found as Record<string, string>
  const pair = [most, other].sort().join('-vs-')
  const all: [string, string][] = [
    ['ranking', '/'],
    ['its last page but one', `/ranks/${last}`],
    ['a kind', '/kinds/framework'],
    ['a language', '/languages/python'],
    ['the technology of most comments', `/technologies/${most}`],
    ['its comments, page 2', `/technologies/${most}/comments/2`],
    ['the last but one of them', `/technologies/${most}/comments/${deep}`],
    ['newest comments', `/technologies/${most}/comments/newest/1`],
    ['newest comments, far back', `/technologies/${most}/comments/newest/${deep}`],
    ['its versions', `/technologies/${most}/versions`],
    ['where a comment stands', `/comments/${comment}`],
    ['a comment’s versions', `/comments/${comment}/versions`],
    ['the point of most votes', `/points/${point}`],
    ['the member of most comments', `/members/${member}`],
    ['their comments, page 2', `/members/${member}/comments/2`],
    ['choosing a comparison', '/compare'],
    ['comparing with one', `/compare/${other}`],
    ['a comparison', `/compare/${pair}`],
    ['decide', '/decide'],
    ['decide, answered', '/decide?performance=lot&cons=learning-curve'],
    ['decide, a month ago', `/decide?performance=lot&at=${month}`],
    ['a search', '/search?q=learning'],
    ['a search of two words', '/search?q=python+code'],
    ['editions', '/editions'],
    ['an edition', '/editions/2024'],
    ['how ranking works', '/how-ranking-works'],
    ['moderation log', '/moderation/log'],
    ['the ranking in Markdown', '/index.md'],
    ['a technology in Markdown', `/technologies/${most}.md`],
    ['llms.txt', '/llms.txt'],
    ['sitemap', '/sitemap.xml'],
    ['a part of the sitemap', '/sitemaps/1.xml'],
    ['feed of the ranking', '/feed.atom'],
    ['feed of comments', `/technologies/${most}/comments.atom`],
    ['a badge', `/badges/${most}.svg`],
    ['API: ranking', '/api/v1/ranking'],
    ['API: ranking of a day', `/api/v1/ranking?at=${day}`],
    ['API: technologies', '/api/v1/technologies?limit=100'],
    ['API: a technology', `/api/v1/technologies/${most}`],
    ['API: its comments', `/api/v1/technologies/${most}/comments?limit=100`],
    ['API: newest comments', `/api/v1/technologies/${most}/comments?order=newest&limit=100`],
    ['API: explanation', `/api/v1/technologies/${most}/explanation`],
    ['API: history', `/api/v1/technologies/${most}/history`],
    ['API: a comparison', `/api/v1/compare/${pair}`],
    ['API: decide', '/api/v1/decide?performance=lot'],
    ['API: search', '/api/v1/search?q=learning'],
    ['API: a member', `/api/v1/members/${member}`],
    ['API: similar technologies', '/api/v1/similar-technologies?name=djago'],
    ['API: similar points', `/api/v1/technologies/${most}/similar-points?title=Lightweight`],
  ]
  return all.map(([what, path]) => ({ what, path }))
}
