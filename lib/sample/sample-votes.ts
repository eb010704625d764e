import type { Act } from './sample-acts'
import { type Crowd, DAY, type Person } from './sample-people'

export type SamplePoint = { id: string; slug: string; side: 'PRO' | 'CON' }

const MINUTE = 60_000
/** How the invented members like each technology at first and in the end, and how many know it; all in [0, 1]. */
const LIKED: Record<string, [number, number, number]> = {
  nodejs: [0.78, 0.5, 0.9],
  django: [0.7, 0.82, 0.6],
  flask: [0.66, 0.56, 0.45],
  'spring-boot': [0.62, 0.46, 0.5],
  laravel: [0.5, 0.76, 0.4],
  rust: [0.66, 0.9, 0.35],
  'aspnet-core': [0.42, 0.62, 0.3],
}
const RAIDED = 'laravel'
const PRAISED = 'aspnet-core'
const HOUR = 60 * MINUTE

/** Everybody votes in one sitting a technology, some think again later, and a few who came for one thing are suspended or wait for a moderator. */
export function votesOf(
  { people, brigade, clique }: Crowd,
  points: SamplePoint[],
  random: () => number,
  from: Date,
  now: Date,
): Act[] {
  const bySlug = new Map<string, SamplePoint[]>()
  for (const point of points) bySlug.set(point.slug, [...(bySlug.get(point.slug) ?? []), point])
  const truth = new Map(points.map(({ id }) => [id, random()]))
  const acts: Act[] = []
  for (const person of people)
    for (const [slug, its] of bySlug) {
      const start = person.joined.getTime()
      // Most vote when they join; the others find the page later.
      let time = start + random() ** 3 * (now.getTime() - start - DAY)
      const [first, last, known] = LIKED[slug] ?? [0.5, 0.5, 0.2]
      const age = (time - from.getTime()) / (now.getTime() - from.getTime())
      const liked = first + (last - first) * age + person.taste
      for (const { id, side } of its) {
        if (random() > known * (0.15 + 0.6 * person.diligence)) continue
        // Every point is somewhat true for everybody; what people like or dislike colours how they see it.
        const isTrue = 0.9 * ((truth.get(id) ?? 0.5) - 0.5)
        const agrees = random() < (side === 'PRO' ? liked + isTrue / 3 : 1 - liked + isTrue)
        time += (0.2 + random()) * MINUTE
        acts.push(...vote(person, id, agrees ? 1 : -1, time, random, now))
      }
    }
  return [...acts, ...raid(brigade, bySlug.get(RAIDED) ?? []), ...praise(clique, bySlug.get(PRAISED) ?? [])]
}

function vote(
  { id: member }: Person,
  point: string,
  value: 1 | -1,
  time: number,
  random: () => number,
  now: Date,
): Act[] {
  const cast: Act = { kind: 'VOTE', member, point, value, at: new Date(time) }
  const thought = random()
  if (thought > 0.08) return [cast]
  const later = new Date(time + random() * (now.getTime() - time))
  return [cast, { ...cast, value: thought < 0.02 ? 0 : (-value as 1 | -1), at: later }]
}

/** Some of everybody votes on what the community added, from then on. */
export const votesOnNew = (
  people: Person[],
  points: SamplePoint[],
  random: () => number,
  from: Date,
  now: Date,
): Act[] =>
  people.flatMap(({ id: member, joined }) =>
    points.flatMap(({ id: point, side }): Act[] => {
      if (random() > 0.2) return []
      const start = Math.max(from.getTime(), joined.getTime())
      const value = random() < (side === 'PRO' ? 0.75 : 0.5) ? 1 : -1
      return [
        { kind: 'VOTE', member, point, value, at: new Date(start + random() * (now.getTime() - start)) },
      ]
    }),
  )

const raid = (brigade: Person[], points: SamplePoint[]): Act[] =>
  brigade.flatMap(({ id: member, joined }) => [
    ...points.map(({ id: point, side }, i): Act => {
      const at = new Date(joined.getTime() + (i + 1) * 0.3 * MINUTE)
      return { kind: 'VOTE', member, point, value: side === 'PRO' ? 1 : -1, at }
    }),
    { kind: 'SUSPENSION', member, at: new Date(joined.getTime() + 3 * DAY) },
  ])

/** Each agrees with two pros of one technology, at an hour of their own. */
const praise = (clique: Person[], points: SamplePoint[]): Act[] => {
  const pros = points.filter(({ side }) => side === 'PRO')
  return clique.flatMap(({ id: member, joined }, i) =>
    [0, 1].map((n): Act => {
      const at = new Date(joined.getTime() + (5 + 9 * i) * HOUR + n * MINUTE)
      return { kind: 'VOTE', member, point: (pros[(i + n) % pros.length] as SamplePoint).id, value: 1, at }
    }),
  )
}
