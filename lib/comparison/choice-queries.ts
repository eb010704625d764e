import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { readRankedTechnologies } from '@/lib/technology/ranked-technologies'
import { canBeCompared } from './comparison-rules'

export type Choice = { slug: string; name: string; kind: string; language: string; rank: number }

/** Every technology that can be compared, in rank order. Names and the list itself change with everything. */
export const listChoices = (): Promise<Choice[]> =>
  publicRead([tags.order], async () =>
    (await readRankedTechnologies())
      .filter(({ slug }) => canBeCompared(slug))
      .map(({ slug, name, kind, language, rank }) => ({ slug, name, kind, language, rank })),
  )
