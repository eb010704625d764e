import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'

/** What a technology is called and what is said of it, whatever its state; null where there is none. */
export const getNamedTechnology = (slug: string) =>
  publicRead([tags.technology(slug)], () =>
    db.technology.findUnique({
      where: { slug },
      select: {
        state: true,
        name: true,
        kind: true,
        language: true,
        website: true,
        repository: true,
        summary: true,
        license: true,
        firstReleased: true,
      },
    }),
  )

export type Draft = { slug: string; name: string; language: string; pros: number; cons: number }

/** Technologies that wait for pros and cons, with how many of each they have, the oldest first. */
export const listDrafts = (): Promise<Draft[]> =>
  publicRead(
    [tags.ranking],
    () =>
      db.$queryRaw<Draft[]>`
      select t.slug, t.name, t.language, (count(p.id) filter (where p.side = 'PRO'))::int as pros,
        (count(p.id) filter (where p.side = 'CON'))::int as cons
      from technology t left join point p on p.technology_id = t.id and p.archived_at is null
      where t.state = 'DRAFT' group by t.id order by t.created_at, t.slug limit 100`,
  )
