import { env } from '@/lib/env'
import { holdTheList, onOwnConnection } from './import-list'
import type { FilePoint, FileTechnology, ListFile } from './list-file-schema'
import { readStoredList } from './read-stored-list'
import type { StoredPoint, StoredTechnology } from './stored-list-schema'

/** The whole list as a file that imports to the same; merged points live on in those that took them in. */
export async function exportList(url = env().DIRECT_DATABASE_URL): Promise<ListFile> {
  return onOwnConnection(url, (sql) =>
    sql.begin(async (tx) => {
      await holdTheList(tx)
      const [clock] = await tx<{ now: Date }[]>`select clock_timestamp()::timestamptz(3) as now`
      const { technologies, editions } = await readStoredList(tx)
      const list = editions.filter(({ kind }) => kind === 'EDITORIAL').at(-1)
      return {
        ...(list && { edition: list.year, title: list.title }),
        exportedAt: (clock as { now: Date }).now.toISOString(),
        technologies: technologies.map(toFile),
      }
    }),
  )
}

function toFile({
  id,
  weightMicro,
  favourableMicro,
  touchedAt,
  importedAt,
  ...stored
}: StoredTechnology): FileTechnology {
  const { position, slug, state, points, ...text } = stored
  const ofSide = (side: StoredPoint['side']) =>
    points.filter((point) => point.side === side && !point.mergedInto).map(toFilePoint)
  return { position, slug, ...text, state, pros: ofSide('PRO'), cons: ofSide('CON') }
}

const toFilePoint = ({
  id,
  title,
  theme,
  detail,
  since,
  until,
  sources,
  origin,
  archived,
}: StoredPoint): FilePoint => ({
  id,
  title,
  theme,
  detail,
  since,
  until,
  sources,
  origin,
  ...(archived && { archived }),
})
