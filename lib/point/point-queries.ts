import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import type { PointHistory, PointVersionView } from './point-history-schema'

export type { PointHistory, PointVersionView } from './point-history-schema'

/** A point with every text that it ever had; null where there is none. */
export const getPointHistory = (id: string): Promise<PointHistory | null> => {
  let memberIds: string[] = []
  return publicRead(
    (found) => [
      tags.point(id),
      ...(found ? [tags.technology(found.technology.slug), tags.standing(found.technology.slug)] : []),
      ...memberIds.map(tags.member),
    ],
    async () => {
      const point = await readPoint(id)
      if (!point) return null
      memberIds = point.versions.flatMap(({ member }) => (member ? [member.id] : []))
      const { versions, archivedAt, mergedIntoId, merged, ...rest } = point
      return {
        ...rest,
        archivedAt: archivedAt?.toISOString() ?? null,
        mergedInto: mergedIntoId,
        mergedFrom: merged,
        versions: versions.map(({ member, suggestionId, createdAt, sources, ...version }) => ({
          ...version,
          sources: sources as PointVersionView['sources'],
          suggested: suggestionId !== null,
          suggestedBy: member?.handle ?? null,
          createdAt: createdAt.toISOString(),
        })),
      }
    },
  )
}

const readPoint = (id: string) =>
  db.point.findUnique({
    where: { id },
    select: {
      id: true,
      side: true,
      origin: true,
      agree: true,
      disagree: true,
      archivedAt: true,
      mergedIntoId: true,
      technology: { select: { slug: true, name: true } },
      merged: { select: { id: true, title: true }, orderBy: { title: 'asc' } },
      versions: {
        orderBy: { number: 'desc' },
        select: {
          number: true,
          title: true,
          detail: true,
          theme: true,
          since: true,
          until: true,
          sources: true,
          changesMeaning: true,
          adjusted: true,
          suggestionId: true,
          createdAt: true,
          member: { select: { id: true, handle: true } },
        },
      },
    },
  })
