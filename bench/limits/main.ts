import { parseArgs } from 'node:util'
import { withEmptyApp } from '../site/empty-app'
import { alternate, type Burst } from './alternate'
import { residentMiB } from './process-cost'
import { readTargets } from './reads'
import { withVoters } from './site'
import { ratio, rows } from './summary'
import { commentTargets, voteTargets } from './writes'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '4' }, seconds: { type: 'string', default: '2' } },
})
const connections = [1, 16, 64]
const note = ({ target, connections: count, perSecond }: Burst) =>
  console.error(`  ${target}, ${count} connections: ${Math.round(perSecond)} a second`)
const plan = { connections, rounds: Number(values.rounds), seconds: Number(values.seconds), note }

await withVoters(async (site) => {
  const reads = await readTargets(site)
  const page = await alternate(reads.targets, plan).finally(reads.stop)
  await withEmptyApp(site.folder, async (empty) => {
    const floor = { ...empty, url: empty.url }
    const votes = await alternate(voteTargets(site, floor), plan)
    const comments = await alternate(commentTargets(site, floor), plan)
    for (const [name, bursts] of Object.entries({ page, votes, comments })) {
      console.log(name)
      console.table(rows(bursts).map((row) => ({ ...row, perSecond: Math.round(row.perSecond.median) })))
    }
    console.log(
      ratio(page, 'Backboard', 'nginx, a file', 16),
      ratio(votes, 'Backboard', 'an empty route', 16),
      ratio(comments, 'Backboard', 'an empty route', 16),
    )
    console.log(residentMiB(site.pid))
  })
})
