import { type CommentRow, commentSelect, toComment } from '@/lib/comment/comment-row'
import type { experiences } from '@/lib/comment/comment-schema'
import { db } from '@/lib/db'
import { excerpt } from '@/lib/format/excerpt'
import { Prisma } from '@/lib/generated/prisma/client'
import { plainTextOf } from '@/lib/markdown/plain-text'
import type { Voice } from './comparison-schema'

const MOST = 2
const MOST_CHARACTERS = 240

/** Verdicts in words that count. */
const HEARD = Prisma.sql`c.id from comment c
  where c.technology_id = t.id and c.parent_id is null and c.state = 'VISIBLE' and c.verdict is not null
    and exists (select from verdict v where v.comment_id = c.id and v.withdrawn_at is null)
    and exists (select from member m where m.id = c.member_id and m.counts and m.deletes_at is null)
    and not exists (select from ballot_set_aside a where a.member_id = c.member_id and a.technology_id = t.id)`
const MOST_HELPFUL = Prisma.sql`order by c.helpful_count desc, c.created_at desc, c.id desc limit ${MOST}`

type Experience = (typeof experiences)[number] | null
export type Voices = { voices: { experience: Experience; voice: Voice }[]; memberIds: string[] }

/**
 * The most helpful comments with a verdict that counts, a few for each way of knowing the technology. Whoever shows
 * them notes the tags of the technology, of its comments, and of these members.
 */
export async function readVoices(slug: string): Promise<Voices> {
  const found = await db.$queryRaw<{ id: string }[]>`
    select heard.id from technology t
    cross join unnest(enum_range(null::experience) || array[null::experience]) as way(experience)
    cross join lateral (
      (select ${HEARD} and c.experience = way.experience ${MOST_HELPFUL})
      union all
      (select ${HEARD} and way.experience is null and c.experience is null ${MOST_HELPFUL})
    ) heard where t.slug = ${slug}`
  const rows = await db.comment.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ helpfulCount: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: commentSelect,
  })
  return {
    voices: rows.flatMap((row) => toVoice(row)),
    memberIds: rows.flatMap(({ memberId }) => memberId ?? []),
  }
}

function toVoice(row: CommentRow): Voices['voices'] {
  const { id, author, bodyHtml, verdict, experience, helpful, createdAt } = toComment(row)
  if (!author || !verdict || bodyHtml === null) return []
  const said = excerpt(plainTextOf(bodyHtml), MOST_CHARACTERS)
  return [{ experience, voice: { id, author, verdict, excerpt: said, helpful, createdAt } }]
}
