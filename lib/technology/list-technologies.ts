import { z } from 'zod'
import { fromCursor, limitSchema, toCursor } from '@/lib/api/pagination'
import { publicRead } from '@/lib/page-store/public-read'
import { languageSlug } from './language-slugs'
import { partTags } from './ranked-part-queries'
import { type RankedRow, readRankedTechnologies, toRanked } from './ranked-technologies'
import type { Ranked } from './technology-schema'

export const listTechnologiesSchema = z.object({
  q: z.string().max(100).optional().meta({ description: 'Part of a name' }),
  kind: z.string().max(60).optional(),
  language: z.string().max(60).optional().meta({ description: 'A language or its slug: C#, c-sharp' }),
  limit: limitSchema,
  cursor: z.string().max(200).optional(),
})

type Filter = z.output<typeof listTechnologiesSchema>

/** Technologies in rank order, a page at a time, with the ranks that they have among all. */
export const listTechnologies = (filter: Filter): Promise<{ items: Ranked[]; nextCursor: string | null }> => {
  const after = fromCursor(z.number().int(), filter.cursor) ?? 0
  return publicRead(
    ({ items }) => partTags(items),
    async () => {
      const left = (await readRankedTechnologies()).filter(fits(filter)).filter(({ rank }) => rank > after)
      const items = left.slice(0, filter.limit).map(toRanked)
      const last = items.at(-1)
      return { items, nextCursor: last && left.length > items.length ? toCursor(last.rank) : null }
    },
  )
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

const fits =
  ({ q, kind, language }: Filter) =>
  (row: RankedRow) =>
    (q === undefined || row.name.toLowerCase().includes(q.trim().toLowerCase())) &&
    (kind === undefined || same(row.kind, kind)) &&
    (language === undefined || same(row.language, language) || same(languageSlug(row.language), language))
