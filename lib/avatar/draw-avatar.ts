import { createHash } from 'node:crypto'

/** Ground and figure; the same in both themes, as a picture does not know the page's. */
export const avatarColours = [
  ['#8a4148', '#c3f5de'],
  ['#884627', '#b9f5f4'],
  ['#7b5100', '#bef1ff'],
  ['#645d00', '#ceebff'],
  ['#416729', '#e3e3ff'],
  ['#006c4d', '#f7dcff'],
  ['#006b6c', '#ffd9f1'],
  ['#006585', '#ffd8db'],
  ['#315c92', '#ffdcc7'],
  ['#565190', '#ffe3bc'],
  ['#704881', '#edebbd'],
  ['#814268', '#d7f2ca'],
] as const

const SIDE = 5
const HALF = 3
// One cell of the figure, 8 units wide, at its top left corner.
const cells = ['h8v8h-8z', 'h8l-8 8z', 'm4 0a4 4 0 1 0 .01 0z', 'm4 0l4 4-4 4-4-4z'] as const

/**
 * The picture that stands beside a handle: a figure of 5 × 5 cells, left and right alike, in one of 12 pairs of colours.
 * The same handle always gives the same picture, and nothing but the handle goes into it.
 */
export function drawAvatar(handle: string): string {
  const hash = createHash('sha256').update(handle).digest()
  const byte = (at: number) => hash[at] ?? 0
  const [ground, figure] = avatarColours[byte(0) % avatarColours.length] ?? avatarColours[0]
  const cell = cells[byte(1) % cells.length] ?? cells[0]
  const filled = fill((place) => ((byte(2 + (place >> 3)) >> (place & 7)) & 1) === 1)
  const path = filled.map(([x, y]) => `M${4 + 8 * x} ${4 + 8 * y}${cell}`).join('')
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">' +
    `<rect width="48" height="48" rx="6" fill="${ground}"/><path d="${path}" fill="${figure}"/></svg>`
  )
}

/** Cells of the left half and their mirror images; the middle is always there, so that no picture is empty. */
function fill(isOn: (place: number) => boolean): [number, number][] {
  const filled: [number, number][] = [[2, 2]]
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < HALF; x++) {
      if (!isOn(y * HALF + x) || (x === 2 && y === 2)) continue
      filled.push([x, y])
      if (x < 2) filled.push([SIDE - 1 - x, y])
    }
  return filled
}
