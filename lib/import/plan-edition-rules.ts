import type { Plan } from './import-plan-rules'
import type { ListFile } from './list-file-schema'
import type { StoredList } from './stored-list-schema'

/** The editors' list of a year: its edition, and the places from which every score starts. */
export function planEdition(plan: Plan, file: ListFile, stored: StoredList, year: number, force: boolean) {
  const fault = (path: string, message: string) => plan.faults.push({ path: [path], message })
  const slugs = file.technologies
    .filter(({ position }) => position !== null)
    .sort((a, b) => (a.position as number) - (b.position as number))
    .map(({ slug }) => slug)
  const existing = stored.editions.find((edition) => edition.year === year)
  const newer = stored.editions.find((edition) => edition.year > year)
  if (file.edition !== undefined && file.edition !== year)
    return fault('edition', `The file is the list of ${file.edition}, not of ${year}.`)
  if (slugs.length === 0) return fault('technologies', 'No technology has a position, so there is no list.')
  if (file.title === undefined) return fault('title', 'The edition needs a title.')
  if (newer)
    return fault('edition', `There is an edition of ${newer.year} already: an earlier list changes nothing.`)
  if (existing?.kind === 'COMMUNITY')
    return fault('edition', `${year} has its closed community edition, which can never change.`)

  const { title } = file
  const isSame = existing?.title === title && existing.slugs.join() === slugs.join()
  if (!existing) plan.changes.push({ do: 'ADD_EDITION', year, title, slugs })
  else if (!isSame) (force ? plan.changes : keptIn(plan)).push({ do: 'REPLACE_EDITION', year, title, slugs })
  const moves = movesTo(slugs, stored)
  // The same list again must not undo what administrators did to the places since.
  if (moves.length > 0) (force || !existing ? plan.changes : keptIn(plan)).push({ do: 'PLACE', slugs, moves })
}

const keptIn = ({ kept }: Plan) => ({
  push: (change: Plan['changes'][number]) => kept.push({ change, touchedAt: null }),
})

function movesTo(slugs: string[], { technologies }: StoredList) {
  const now = new Map(technologies.map(({ slug, position }) => [slug, position]))
  const all = [...slugs, ...technologies.map(({ slug }) => slug).filter((slug) => !slugs.includes(slug))]
  return all
    .map((slug) => ({
      slug,
      from: now.get(slug) ?? null,
      to: slugs.includes(slug) ? slugs.indexOf(slug) + 1 : null,
    }))
    .filter(({ from, to }) => from !== to)
}
