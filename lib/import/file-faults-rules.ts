import type { ListFile } from './list-file-schema'

export type Fault = { path: PropertyKey[]; message: string }

/** What no single field tells: the same thing twice, places with gaps. */
export function fileFaults({ technologies }: ListFile): Fault[] {
  const faults: Fault[] = []
  const seen = new Map<string, PropertyKey[]>()
  const once = (key: string, path: PropertyKey[], what: string) => {
    const first = seen.get(key)
    if (first) faults.push({ path, message: `${what} stands in ${pathWords(first)} already.` })
    else seen.set(key, path)
  }
  for (const [at, { slug, position, pros, cons }] of technologies.entries()) {
    const path = ['technologies', at]
    once(`slug ${slug}`, [...path, 'slug'], `“${slug}”`)
    if (position !== null) once(`position ${position}`, [...path, 'position'], `Position ${position}`)
    for (const [side, points] of Object.entries({ pros, cons }))
      for (const [i, { id, title, archived }] of points.entries()) {
        const place = [...path, side, i]
        if (id) once(`id ${id}`, [...place, 'id'], 'This id')
        if (!archived) once(`${slug} ${side} ${title.toLowerCase()}`, [...place, 'title'], `“${title}”`)
      }
  }
  const positions = technologies.flatMap(({ position }) => (position === null ? [] : [position]))
  const highest = Math.max(0, ...positions)
  for (let place = 1; place <= highest; place++)
    if (!positions.includes(place))
      faults.push({
        path: ['technologies'],
        message: `No technology has position ${place}, but one has ${highest}.`,
      })
  return faults
}

/** A path as one finds it in the file: `technologies[2].pros[0].title`. */
export const pathWords = (path: PropertyKey[]) =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
    '',
  )
