import { db } from '@/lib/db'
import { inReadingOrder } from '@/lib/ranking/point-strength'
import { tags } from '@/lib/tags'
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
          versions: {
            where: { number: 1 },
            select: { suggestionId: true, member: { select: { id: true, handle: true } } },
          },
        },
      },
    },
  })

type PointRow = NonNullable<Awaited<ReturnType<typeof readFacts>>>['points'][number]

/** Pros, then cons, each in reading order. */
export const pointsInOrder = (points: PointRow[]): Point[] => [
  ...sideOf('PRO', points),
  ...sideOf('CON', points),
]

function sideOf(side: Point['side'], points: PointRow[]): Point[] {
  return inReadingOrder(points.filter((point) => point.side === side)).map(
    ({ position, createdAt, sources, versions: [first], ...point }) => ({
      ...point,
      sources: sources as Point['sources'],
      suggestedBy: first?.member?.handle ?? null,
    }),
  )
}

/** Tags of the members whom its points came from: their handles may change. */
export const suggesterTags = (points: PointRow[]) =>
  points.flatMap(({ versions: [first] }) => (first?.member ? [tags.member(first.member.id)] : []))
