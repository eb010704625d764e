import { expect, it } from 'vitest'
import { replaceBetweenMarkers } from './between-markers'
import { FORMULAS } from './formulas'
import type { Cell } from './measure'
import { measure } from './measure'
import { drawPicture } from './picture'
import { losses, tauTable } from './report'

function cell(taus: number[][]): Cell {
  const tau = FORMULAS.map((_, f) => Float64Array.from(taus[f] ?? [0, 0, 0, 0]))
  const moved = FORMULAS.map(() => 0)
  return { members: 1000, colluders: 5, tau, moved, intervals: 200, holdTruth: 181, rangesHoldTruth: 200 }
}

it('the table has the best of a row in bold, whoever it is', () => {
  const table = tauTable([
    cell([
      [0.5, 0.5, 0.5, 0.5],
      [0.6, 0.6, 0.6, 0.6],
      [-0.1, -0.1, -0.1, -0.1],
    ]),
  ])
  expect(table.split('\n')[2]).toMatch(
    /^\| 5 \| 1,000 \| 0\.500 \| \*\*0\.600\*\* \| −0\.100 \| .* \| 90\.5 % \|$/,
  )
})

it('says where another formula is clearly better, and only there', () => {
  const [editors, noise] = [
    [0.6, 0.62, 0.61, 0.61],
    [0.1, 0.9, 0.1, 0.95],
  ]
  expect(losses([cell([[0.5, 0.5, 0.5, 0.5], editors, noise])])).toBe(
    '- 1,000 members and 5 colluding: editors’ list alone by 0.110',
  )
  expect(losses([cell([[0.7, 0.7, 0.7, 0.7], editors])])).toBe('- nowhere')
})

it('the picture names and draws every formula in every panel, for light and dark', () => {
  const picture = drawPicture(measure(2))
  for (const { name } of FORMULAS) expect(picture).toContain(`>${name}</text>`)
  expect(picture.match(/<path d="M[\d.]+ [\d.]+L/g)).toHaveLength(3 * FORMULAS.length)
  expect(picture).toContain('prefers-color-scheme: dark')
  expect(picture).not.toContain('NaN')
})

it('only what stands between the markers is replaced', () => {
  const page = 'a\n<!-- b: start -->\nold\n<!-- b: end -->\nc\n'
  expect(replaceBetweenMarkers(page, 'b', 'new')).toBe('a\n<!-- b: start -->\n\nnew\n\n<!-- b: end -->\nc\n')
  expect(() => replaceBetweenMarkers('none', 'b', 'new')).toThrow(RangeError)
  expect(() => replaceBetweenMarkers(page + page, 'b', 'new')).toThrow(RangeError)
})
