import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'

/** Every text that a technology had, newest first, and whom it came from; null where there is no such technology. */
export const listTechnologyVersions = (slug: string) =>
  publicRead(
    (found) => [
      tags.technology(slug),
      ...(found?.versions.flatMap(({ memberId }) => (memberId ? [tags.member(memberId)] : [])) ?? []),
    ],
    async () => {
      const found = await db.technology.findUnique({
        where: { slug },
        select: {
          name: true,
          versions: {
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
              createdAt: true,
              memberId: true,
              member: { select: { handle: true } },
            },
            orderBy: { number: 'desc' },
          },
        },
      })
      return (
        found && {
          name: found.name,
          versions: found.versions.map((version) => ({
            ...version,
            createdAt: version.createdAt.toISOString(),
          })),
        }
      )
    },
  )
export type TechnologyVersionView = NonNullable<
  Awaited<ReturnType<typeof listTechnologyVersions>>
>['versions'][number]
