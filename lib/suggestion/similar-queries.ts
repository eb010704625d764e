import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import type { SimilarPoint, SimilarTechnology } from './similar-schema'

/** Below this a likeness is chance: “Fast” and “Fast start” have 0.45, “Fast” and “Flexible” 0.08. */
const LEAST_LIKENESS = 0.3
const LEAST_CHARACTERS = 3
const MOST = 5

const worthAsking = (text: string) => [...text.trim()].length >= LEAST_CHARACTERS

/** Points of a technology that may say what a title says, the likeliest first. */
export const listSimilarPoints = (
  slug: string,
  title: string,
  side?: 'PRO' | 'CON',
  except?: string,
): Promise<SimilarPoint[]> =>
  publicRead([tags.technology(slug)], async () => {
    const asked = title.replaceAll('\0', ' ')
    if (!worthAsking(asked)) return []
    return db.$queryRaw<SimilarPoint[]>`
      select id, slug, side, title, detail, agree, disagree from (
        select p.id, t.slug, p.side::text as side, p.title, p.detail, p.agree, p.disagree,
          greatest(similarity(p.title, ${asked}), word_similarity(${asked}, p.title || ' ' || p.detail) - 0.15) as likeness
        from point p join technology t on t.id = p.technology_id
        where t.slug = ${slug} and p.archived_at is null
          and (${side ?? null}::side is null or p.side = ${side ?? null}::side)
          and p.id is distinct from ${except ?? null}::uuid
      ) alike where likeness >= ${LEAST_LIKENESS} order by likeness desc, title limit ${MOST}`
  })

/** Technologies whose name may be the one that somebody types, drafts included. */
export const listSimilarTechnologies = (name: string): Promise<SimilarTechnology[]> =>
  publicRead([tags.ranking], async () => {
    const asked = name.replaceAll('\0', ' ')
    if ([...asked.trim()].length < 2) return []
    return db.$queryRaw<SimilarTechnology[]>`
      select slug, name, language, state from (
        select slug, name, language, state::text as state,
          greatest(similarity(name, ${asked}), word_similarity(${asked}, name)) as likeness
        from technology where state <> 'ARCHIVED'
      ) alike where likeness >= ${LEAST_LIKENESS} order by likeness desc, name limit ${MOST}`
  })
