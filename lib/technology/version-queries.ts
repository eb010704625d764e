import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'

/** All that was ever said of a technology, newest first; null where there is no such technology. */
export const getTechnologyVersions = (slug: string) => {
  let memberIds: string[] = []
  return publicRead(
    () => [tags.technology(slug), ...memberIds.map(tags.member)],
    async () => {
      const technology = await readVersions(slug)
      if (!technology) return null
      memberIds = technology.versions.flatMap(({ member }) => (member ? [member.id] : []))
      return {
        name: technology.name,
        versions: technology.versions.map(({ member, suggestionId, createdAt, ...version }) => ({
          ...version,
          suggested: suggestionId !== null,
          suggestedBy: member?.handle ?? null,
          createdAt: createdAt.toISOString(),
        })),
      }
    },
  )
}

const readVersions = (slug: string) =>
  db.technology.findUnique({
    where: { slug },
    select: {
      name: true,
      versions: {
        orderBy: { number: 'desc' },
        select: {
          number: true,
          name: true,
          kind: true,
          language: true,
          license: true,
          firstReleased: true,
          website: true,
          repository: true,
          summary: true,
          adjusted: true,
          suggestionId: true,
          createdAt: true,
          member: { select: { id: true, handle: true } },
        },
      },
    },
  })
