import { join } from 'node:path'
import { Ledger } from '@/testing/ledger'
import { buildSite, generateClient, hasClient, isBuilt } from '../build'
import { step } from '../start/step.mjs'
import { Bench } from './bench'
import { killStory, limitStoreStory, poolerStory, replicaStory } from './failures'
import { freshnessStory } from './freshness'
import { invariantsStory } from './invariants'
import { memberStory } from './member'
import { readerStory, warmUp } from './reader'
import { type Site, type Story, startSite } from './site'
import { findTools } from './tools'

const stories: [string, Story][] = [
  ['Warming up', warmUp],
  ['Reading', readerStory],
  ['Taking part', memberStory],
  ['Measuring how fresh answers are', freshnessStory],
  ['Killing a process under load', killStory],
  ['Counting again', invariantsStory],
  ['Killing the store of limits', limitStoreStory],
  ['Restarting PgBouncer', poolerStory],
  ['Pausing, then killing the replica', replicaStory],
  ['Counting once more', invariantsStory],
]

/**
 * Starts everything in a temporary folder on loopback, lives through the stories, prints what was kept. 0 or 1.
 * `--hold` tells no story, but says where everything is and keeps it until Ctrl-C.
 */
export async function scaleTest(args: string[], signal: AbortSignal): Promise<number> {
  const tools = findTools()
  const buildDir = process.env.BUILD_DIR ?? '.next'
  const logs = join('.local', 'logs')
  if (!hasClient())
    await step('Generating the database client', () => generateClient(join(logs, 'generate.log')))
  if (!isBuilt(buildDir))
    await step('Building', () => buildSite({ buildDir, logFile: join(logs, 'build.log') }))
  const bench = new Bench()
  const ledger = new Ledger()
  let isGood = false
  let site: Site | undefined
  try {
    site = await step('Starting everything', () => startSite(bench, tools, signal))
    if (args.includes('--hold')) await hold(site, signal)
    for (const [name, story] of stories)
      await step(name, () => orAborted(story(site as Site, ledger), signal))
    ledger.print('scale test')
    isGood = ledger.isKept
  } finally {
    await site?.close()
    const keep = !isGood && !signal.aborted
    if (keep) console.log(`The logs stay in ${bench.folder}.`)
    await bench.end({ keep })
  }
  return isGood ? 0 : 1
}

function hold({ origin, primary, processes }: Site, signal: AbortSignal): Promise<never> {
  console.log(`\n  nginx      ${origin}\n  processes  ${processes.map((each) => each.origin).join(' ')}`)
  console.log(`  database   ${primary.url}\n\n  Ctrl-C ends it.`)
  return new Promise((_, fail) => {
    // A listener alone would not keep this process alive.
    const timer = setInterval(() => {}, 60_000)
    signal.addEventListener('abort', () => {
      clearInterval(timer)
      fail(signal.reason)
    })
  })
}

/** A story that is broken off goes on for a moment, against processes that end. */
function orAborted(story: Promise<void>, signal: AbortSignal): Promise<void> {
  story.catch(() => {})
  const aborted = new Promise<never>((_, fail) => {
    if (signal.aborted) fail(signal.reason)
    signal.addEventListener('abort', () => fail(signal.reason))
  })
  return Promise.race([story, aborted])
}
