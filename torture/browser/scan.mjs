// node scan.mjs <folder of the package> <http port> <https port> <path>: what Mozilla's HTTP Observatory says, as JSON.
// Its own `scan` knows only the standard ports and refuses to judge error pages; this is the same with its parts.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder, httpPort, httpsPort, path] = process.argv.slice(2)
const part = (file) => import(pathToFileURL(join(folder, 'src', file)).href)
const { retrieve } = await part('retriever/retriever.js')
const { ALL_TESTS } = await part('constants.js')
const { getScoreModifier, getGradeForScore } = await part('grader/grader.js')
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await part('grader/charts.js')

const found = await retrieve('localhost', { httpPort, httpsPort, path })
if (!found.responses.auto) throw new Error(`${path} could not be asked for`)
const tests = ALL_TESTS.map((test) => test(found))
const modifiers = tests.map(({ result }) => getScoreModifier(result))
const sum = (list) => list.reduce((total, each) => total + each, 100)
const least = sum(modifiers.filter((each) => each < 0))
const { score, grade } = getGradeForScore(least >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : least)
console.log(
  JSON.stringify({
    ...{ path, status: found.responses.auto.status, score, grade },
    tests: Object.fromEntries(tests.map((test, i) => [test.constructor.name, [test.result, modifiers[i]]])),
  }),
)
