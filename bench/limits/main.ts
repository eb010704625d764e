import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { replaceBetweenMarkers } from '../ranking-quality/between-markers'
import { withEmptyApp } from '../site/empty-app'
import { type SiteWithMembers, withMembers } from '../site/with-members'
import { alternate, type Burst } from './alternate'
import { coldStart } from './cold-start'
import { measureGrowth } from './growth'
import { machine } from './machine'
import { drawLimits } from './picture'
import { residentMiB } from './process-cost'
import { readTargets } from './reads'
import { aimsOf, type Results, reportOf, writesReportOf } from './report'
import { requirePrograms } from './required-programs'
import { rows } from './summary'
import { commentTargets, voteTargets } from './writes'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '2' },
    // Prints only, and leaves the figures of the last whole run where they are.
    dry: { type: 'boolean', default: false },
    // Votes, comments and the memory after them, in two minutes; changes no file.
    writes: { type: 'boolean', default: false },
  },
})
const note = ({ target, connections, perSecond }: Burst) =>
  console.error(`  ${target}, ${connections} connections: ${Math.round(perSecond)} a second`)
const plan = {
  connections: [1, 16, 64],
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  note,
}

const measureWrites = (site: SiteWithMembers) =>
  withEmptyApp(site.logsDir, async (empty) => ({
    votes: await alternate(voteTargets(site, empty), plan),
    comments: await alternate(commentTargets(site, empty), plan),
  }))

async function measure(site: SiteWithMembers): Promise<Results> {
  const reads = await readTargets(site)
  const page = await alternate(reads.targets, plan).finally(reads.stop)
  return {
    machine: await machine(site.databaseUrl),
    page,
    ...(await measureWrites(site)),
    memory: residentMiB(site.pid),
    coldStart: await coldStart(site),
    growth: await measureGrowth(site.env, (point) => console.error(point)),
  }
}

function write(results: Results) {
  const { page, votes, comments, growth } = results
  const at16 = (bursts: Burst[]) => rows(bursts).filter(({ connections }) => connections === 16)
  const bars = [
    { title: 'A page', rows: at16(page) },
    { title: 'A vote', rows: at16(votes) },
    { title: 'A comment', rows: at16(comments) },
  ]
  writeFileSync('bench/limits/results.json', `${JSON.stringify(results, null, 1)}\n`)
  writeFileSync('docs/pictures/limits.svg', drawLimits({ bars, growth }))
  const docs = 'docs/performance.md'
  writeFileSync(docs, replaceBetweenMarkers(readFileSync(docs, 'utf8'), 'limits', reportOf(results)))
}

async function showWrites(site: SiteWithMembers) {
  const writes = await measureWrites(site)
  console.log(writesReportOf({ ...writes, memory: residentMiB(site.pid) }))
}

requirePrograms(values.writes ? ['wrk'] : ['wrk', 'nginx'])
await withMembers(
  async (site) => {
    if (values.writes) return showWrites(site)
    const results = await measure(site)
    console.log(reportOf(results))
    if (!values.dry) write(results)
    process.exitCode = aimsOf(results).every(({ ratio, least }) => ratio.median >= least) ? 0 : 1
  },
  { durable: true },
)
