import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { buildSite } from '@/scripts/build'
import { openSite } from './open-site'
import { missed, pageTable, planLines } from './report'
import { smallDatabase } from './small-database'
import { memoryOf, timeRecount, timeSnapshot, walkTechnologies } from './time-jobs'
import { timePages } from './time-pages'
import { askPast, timePast } from './time-past'
import { summary, timeVotes, voters } from './time-votes'

const PARTS = ['build', 'snapshot', 'recount', 'past', 'pages', 'memory', 'votes'] as const
const VOTE_ROUNDS = 4

/** `npm run bench:large`: measures a site on a database that `npm run bench:fill` has filled. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { plans: { type: 'string' }, seconds: { type: 'string', default: '10' } },
  })
  const has = (part: (typeof PARTS)[number]) => positionals.length === 0 || positionals.includes(part)
  const url = env().MIGRATE_DATABASE_URL ?? env().DATABASE_URL
  const buildDir = process.env.BUILD_DIR ?? '.next'
  const began = performance.now()
  await buildSite({ buildDir, logFile: join(env().DATA_DIR, 'logs', 'build.log') })
  // The build has no database, so how much is in it cannot matter.
  if (has('build')) console.log(`build: ${seconds(began)} s, or found ready`)
  if (has('snapshot')) {
    const { taken, missing, yesterday, technologies } = await timeSnapshot(url)
    console.log(
      `snapshot: ${taken} days that had none in ${missing.toFixed(1)} s; yesterday's ${technologies} technologies anew in ${yesterday.toFixed(2)} s`,
    )
  }
  if (has('recount')) {
    const { ballots, differences, seconds: took, peakMemory } = await timeRecount(url)
    console.log(
      `recount: ${ballots} ballots in ${took.toFixed(1)} s, ${Math.round(peakMemory)} MiB at most, ${differences} differences`,
    )
  }
  if (has('past')) await timePast(url, console.log)
  if (has('past') || has('pages') || has('memory')) await onSite(url, buildDir, has, values.plans)
  if (has('votes')) await compareVotes(url, buildDir, Number(values.seconds))
  return 0
}

const seconds = (began: number) => ((performance.now() - began) / 1000).toFixed(1)

async function onSite(
  url: string,
  buildDir: string,
  has: (part: 'past' | 'pages' | 'memory') => boolean,
  plansFile?: string,
) {
  const site = await openSite(url, buildDir)
  try {
    if (has('past')) {
      const { statuses, seconds: took } = await askPast(site.origin)
      console.log(`past: /decide of a month ago answered ${statuses.join(', ')} in ${took.toFixed(0)} s`)
    }
    if (has('pages')) {
      const { pages, plans } = await timePages(site, url, (path) => console.error(`  ${path}`))
      const { render, query } = missed(pages)
      console.log(
        `\n${pageTable(pages)}\n\n${render} answers over 300 ms, ${query} with a statement over 50 ms\n`,
      )
      if (plansFile) writeFileSync(plansFile, `${planLines(plans)}\n`)
    }
    if (has('memory')) {
      const { technologies, late, seconds: took } = await walkTechnologies(url, site.origin)
      const memory = memoryOf(site.pid)
      console.log(
        `memory: ${memory ? `${Math.round(memory.now)} MiB, ${Math.round(memory.most)} at most,` : 'unknown'} after ${technologies} technologies' pages in ${took.toFixed(0)} s, ${late} of them too late`,
      )
    }
  } finally {
    await site.stop()
  }
}

/** Alternately here and at the small size, so that what else the machine does strikes both. */
async function compareVotes(url: string, buildDir: string, secondsEach: number) {
  const small = await smallDatabase()
  const sites = [
    { name: 'small', url: small.url },
    { name: 'large', url },
  ]
  try {
    const opened = await Promise.all(
      sites.map(async (each) => ({
        ...each,
        site: await openSite(each.url, buildDir),
        members: await voters(each.url),
        times: [] as number[],
      })),
    )
    try {
      for (const { site, members } of opened) await timeVotes(site.origin, members, 2)
      for (let round = 0; round < VOTE_ROUNDS; round++)
        for (const each of opened)
          each.times.push(...(await timeVotes(each.site.origin, each.members, secondsEach)))
      const [few, many] = opened.map(({ times }) => summary(times)) as [
        ReturnType<typeof summary>,
        ReturnType<typeof summary>,
      ]
      for (const [name, { votes, p50, p99 }] of [
        ['small', few],
        ['large', many],
      ] as const)
        console.log(`votes, ${name}: ${votes}, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms at c=16`)
      console.log(`votes: p99 ${(many.p99 / few.p99).toFixed(2)} times that of the small size`)
    } finally {
      for (const { site } of opened) await site.stop()
    }
  } finally {
    await small.stop()
  }
}
