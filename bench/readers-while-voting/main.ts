import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { randomFrom } from '@/bench/ranking-quality/random'
import { askPaths, type Burst, median } from '../load/ask-paths'
import { withMembers } from '../site/with-members'
import { votes } from './votes'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '8' },
    connections: { type: 'string', default: '16' },
    rate: { type: 'string', default: '20' },
  },
})
const [rounds, seconds, connections, rate] = [
  Number(values.rounds),
  Number(values.seconds),
  Number(values.connections),
  Number(values.rate),
]
const REQUESTS = 5000

/** The list first, then the technologies, each asked for half as often as its place says: few are read much, most little. */
function zipf(paths: string[]): string[] {
  const { uniform } = randomFrom(7)
  const upTo: number[] = []
  for (const place of paths.keys()) upTo.push((upTo.at(-1) ?? 0) + 1 / (place + 1))
  const total = upTo.at(-1) as number
  const draw = () => {
    const drawn = uniform() * total
    return paths[upTo.findIndex((sum) => sum > drawn)] as string
  }
  return Array.from({ length: REQUESTS }, draw)
}

const told = ({ perSecond, p50Ms, p99Ms, mostMs }: Burst) =>
  `${Math.round(perSecond)}/s, p50 ${p50Ms.toFixed(1)}, p99 ${p99Ms.toFixed(1)}, at most ${mostMs.toFixed(0)} ms`

/** `npm run bench:readers`: what readers get while members vote, against what they get undisturbed, in turns. */
await withMembers(async ({ origin, members, points, slugs }) => {
  const groups = {
    'the list alone': ['/'],
    'the list and technologies': zipf(['/', ...slugs.map((slug) => `/technologies/${slug}`)]),
  }
  for (const [name, paths] of Object.entries(groups)) {
    const load = { origin, paths, connections, seconds }
    await askPaths({ ...load, seconds: 5 })
    const measured: { alone: Burst; beside: Burst; cast: number }[] = []
    for (let round = 0; round < rounds; round++) {
      await wait(1500)
      const alone = await askPaths(load)
      const voting = votes({ origin, members, points, rate })
      const beside = await askPaths(load)
      const { cast, p99Ms } = await voting.stop()
      measured.push({ alone, beside, cast })
      console.log(
        `${name}: ${told(alone)}; while ${cast} votes (p99 ${p99Ms.toFixed(0)} ms): ${told(beside)}`,
      )
    }
    const ratio = median(measured.map(({ alone, beside }) => beside.perSecond / alone.perSecond))
    const p99 = median(measured.map(({ beside }) => beside.p99Ms))
    const failed = measured.reduce((sum, { alone, beside }) => sum + alone.failed + beside.failed, 0)
    console.log(
      `${name}: ${ratio.toFixed(2)} of the undisturbed throughput, p99 ${p99.toFixed(1)} ms, ${failed} failed\n`,
    )
    if (ratio < 0.5 || p99 >= 50 || failed > 0) process.exitCode = 1
  }
})
