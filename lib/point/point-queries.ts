import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'

export type PointSource = { url: string; title: string }
export type PointVersionView = {
  number: number
  title: string
  detail: string
  theme: string
  since: string | null
  until: string | null
  sources: PointSource[]
  /** Votes are asked about when it is another one. */
  changesMeaning: boolean
  /** Editors changed what was suggested. */
  adjusted: boolean
  /** Whether a member suggested it, and who, while the account is there. */
  suggested: boolean
  suggestedBy: string | null
  createdAt: string
}
export type PointHistory = {
  id: string
  side: 'PRO' | 'CON'
  origin: 'EDITORIAL' | 'COMMUNITY'
  technology: { slug: string; name: string }
  agree: number
  disagree: number
  archivedAt: string | null
  /** The point that took it over, where it was merged. */
  mergedInto: string | null
  mergedFrom: { id: string; title: string }[]
  /** Newest first; the first one is what it says now. */
  versions: PointVersionView[]
}

/** A point with every text that it ever had; null where there is none. */
export const getPointHistory = (id: string): Promise<PointHistory | null> => {
  let memberIds: string[] = []
  return publicRead(
    (found) => [
      tags.point(id),
      ...(found ? [tags.technology(found.technology.slug)] : []),
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
          sources: sources as PointSource[],
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
