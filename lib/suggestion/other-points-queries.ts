import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'

/** The other points of a point's technology and side, by title. */
export const listOtherPoints = (pointId: string): Promise<{ id: string; title: string }[]> =>
  publicRead(
    [tags.point(pointId)],
    () =>
      db.$queryRaw`
      select o.id, o.title from point p join point o on o.technology_id = p.technology_id and o.side = p.side and o.id <> p.id
      where p.id = ${pointId}::uuid and o.archived_at is null order by o.title`,
  )
