import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { replaceBetweenMarkers } from './between-markers'
import { measure } from './measure'
import { drawPicture } from './picture'
import { largestError, losses, movedTable, tauTable, worldsTable } from './report'
import { resultsOf } from './results'
import { OTHER_WORLDS } from './worlds'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, write: { type: 'boolean', default: false } },
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 2) throw new RangeError('--runs must be a whole number, 2 or more')

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const cells = measure(runs)
const worlds = OTHER_WORLDS.map(({ name, assumed }) => ({
  name,
  cells: measure(Math.ceil(runs / 3), assumed),
}))
const ranges = cells.reduce((sum, cell) => sum + cell.rangesHoldTruth, 0)
const intervals = cells.reduce((sum, cell) => sum + cell.intervals, 0)

const report = `Mean Kendall τ with the true order over ${runs.toLocaleString('en')} runs; standard errors are at most ${largestError(cells).toFixed(3)}. Best of each row in bold.

${tauTable(cells)}

Over all rows the rank range holds the true place in ${((100 * ranges) / intervals).toFixed(1)} %.

Where another formula is better than Backboard’s by more than two standard errors of the difference:

${losses(cells)}

Places by which the colluders move their two technologies, on average:

${movedTable(cells)}

In other worlds, honest members only, ${Math.ceil(runs / 3)} runs each; in bold where the other one is clearly better:

${worldsTable(worlds)}`

console.log(report)
if (values.write) {
  const page = at('docs/ranking.md')
  writeFileSync(page, replaceBetweenMarkers(readFileSync(page, 'utf8'), 'bench:ranking', report))
  for (const path of ['docs/pictures/ranking-quality.svg', 'public/ranking-quality.svg'])
    writeFileSync(at(path), drawPicture(cells))
  writeFileSync(
    at('bench/ranking-quality/results.json'),
    `${JSON.stringify(resultsOf(cells, runs), null, 2)}\n`,
  )
}
