import { experiences } from '@/lib/comment/comment-schema'
import { db } from '@/lib/db'
import type { ExperienceShare } from './verdict-schema'

/**
 * The verdicts on a technology by how their members know it, only those that count in its sums. Whoever shows it notes
 * the technology's tag.
 */
export async function readExperienceShares(slug: string): Promise<ExperienceShare[]> {
  const rows = await db.$queryRaw<ExperienceShare[]>`
    select v.experience::text as experience, count(*) filter (where v.value = 'YES')::int as yes,
      count(*) filter (where v.value = 'NO')::int as no
    from technology t join verdict v on v.technology_id = t.id
    where t.slug = ${slug} and v.withdrawn_at is null
      and not exists (select from member m where m.id = v.member_id and not m.counts)
      and not exists (select from ballot_set_aside a where a.member_id = v.member_id and a.technology_id = t.id)
    group by v.experience`
  return [...experiences, null].flatMap(
    (experience) => rows.find((row) => row.experience === experience) ?? [],
  )
}
