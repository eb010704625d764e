import { db } from '@/lib/db'
import { keptPart } from '@/lib/page-store/kept-values'
import { inReadingOrder } from '@/lib/ranking/point-strength'
import { tags } from '@/lib/tags'
import type { Suggesters } from './suggesters'
import type { Point } from './technology-schema'

/** What a technology's page says of it besides its place. Whoever shows it notes the tags. */
export async function readFacts(slug: string) {
  const [texts, counts] = await Promise.all([
    keptPart(`texts ${slug}`, [tags.technology(slug), tags.editions], () => readTexts(slug)),
    readCounts(slug),
  ])
  if (!texts) return null
  const points = texts.points.flatMap((point) => {
    const counted = counts.get(point.id)
    return counted ? [{ ...point, ...counted }] : []
  })
  return { ...texts, points }
}

/** Votes change these and nothing else of a technology's points. */
async function readCounts(slug: string) {
  const rows = await db.$queryRaw<{ id: string; agree: number; disagree: number }[]>`
    select id::text, agree, disagree from point
    where technology_id = (select id from technology where slug = ${slug}) and archived_at is null`
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

const readTexts = (slug: string) =>
  db.technology.findUnique({
    where: { slug },
    select: {
      state: true,
      name: true,
      kind: true,
      language: true,
      summary: true,
      website: true,
      repository: true,
      license: true,
      firstReleased: true,
      points: {
        where: { archivedAt: null },
        select: {
          id: true,
          side: true,
          title: true,
          detail: true,
          theme: true,
          since: true,
          until: true,
          sources: true,
          origin: true,
          position: true,
          createdAt: true,
        },
      },
    },
  })

type PointRow = NonNullable<Awaited<ReturnType<typeof readFacts>>>['points'][number]

/** Pros, then cons, each in reading order. */
export const pointsInOrder = (points: PointRow[], suggesters: Suggesters): Point[] => [
  ...sideOf('PRO', points, suggesters),
  ...sideOf('CON', points, suggesters),
]

function sideOf(side: Point['side'], points: PointRow[], suggesters: Suggesters): Point[] {
  return inReadingOrder(points.filter((point) => point.side === side)).map(
    ({ position, createdAt, sources, ...point }) => ({
      ...point,
      sources: sources as Point['sources'],
      suggestedBy: suggesters.points.get(point.id) ?? null,
    }),
  )
}
