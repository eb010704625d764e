import { db } from '@/lib/db'
import { inReadingOrder } from '@/lib/ranking/point-strength'
import type { Suggesters } from './suggesters'
import type { Point } from './technology-schema'

/** What a technology's page says of it besides its place. Whoever shows it notes the tags. */
export const readFacts = (slug: string) =>
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
          agree: true,
          disagree: true,
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
