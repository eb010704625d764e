import type { Act } from './sample-acts'
import type { Person } from './sample-people'

type Written = ['YES' | 'NO', string, string]
export type SampleTexts = { comments: Record<string, Written[]>; replies: string[]; names: string[] }

/** Every written comment by somebody, some with replies by others who were there by then. */
export function commentsOf(people: Person[], texts: SampleTexts, random: () => number, now: Date): Act[] {
  const one = <T>(of: T[]) => of[Math.floor(random() * of.length)] as T
  const between = (from: number) => new Date(from + random() * (now.getTime() - from))
  const threads = Object.entries(texts.comments).flatMap(([slug, written]) =>
    written.map((comment) => ({ slug, comment })),
  )
  return threads.map(({ slug, comment: [verdict, experience, body] }): Act => {
    const author = one(people)
    const at = between(author.joined.getTime())
    const others = people.filter(({ joined }) => joined < at)
    const replies = Array.from({ length: others.length > 0 ? Math.floor(random() * 3) : 0 }, () => ({
      member: one(others).id,
      body: one(texts.replies),
      at: between(at.getTime()),
    })).sort((a, b) => a.at.getTime() - b.at.getTime())
    return { kind: 'COMMENT', member: author.id, at, slug, body, verdict, experience, replies }
  })
}
