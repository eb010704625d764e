import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { addMembers } from '@/testing/add-members'
import { ask } from '@/testing/ask'
import type { Ledger } from '@/testing/ledger'
import { until } from '@/testing/until'
import type { Check, Torture } from '../check'
import { actUntil, Said } from '../crashes/crowd'
import { lostWrites } from '../crashes/lost'
import { publicAddresses } from '../outages/public-addresses'
import { checkAgreement } from '../site/agree-with-themselves'
import { listedSlugs, votablePoints } from '../site/points'
import { startTortureSite, type TortureSite } from '../site/start-torture-site'
import { faults } from './faults'
import { growth, type Sample } from './flat'
import { takeSample } from './samples'

const WRITERS = 8
const READERS = 8
const FAULT_EVERY_MS = 8000
const PLANTED_SECONDS = 45
/** How much more the second half may hold than the first, in percent. */
const MOST_PERCENT = { memoryMb: 120, handles: 115, connections: 115 }
const flat = {
  memoryMb: 'mixed load and faults: memory stays flat',
  handles: 'mixed load and faults: file handles stay flat',
  connections: 'mixed load and faults: connections to the database stay flat',
}
const READS = 'mixed load and faults: each read is answered, or told when to come again'
const KEPT = 'mixed load and faults: every acknowledged write is there'
const RIGHT = 'mixed load and faults: recount, log, notices and pages are equal'

export const mixed: Check = {
  name: 'mixed',
  isQuick: false,
  run: (ledger, torture) => live(ledger, torture, torture.minutes * 60),
  planted: [
    {
      defect: 'memory, files and connections are kept for ever',
      breaks: Object.values(flat),
      run: (ledger, torture) =>
        live(ledger, torture, PLANTED_SECONDS, {
          NODE_OPTIONS: `--import ${pathToFileURL('torture/defects/leak.mjs')}`,
        }),
    },
  ],
}

async function live(
  ledger: Ledger,
  { buildDir }: Torture,
  seconds: number,
  env: Record<string, string> = {},
) {
  const site = await startTortureSite({ buildDir, env })
  try {
    const addresses = await publicAddresses(site)
    const crowd = { origin: site.origin, ...(await crowdOf(site)), said: new Said() }
    const samples: Sample[] = []
    const end = performance.now() + seconds * 1000
    const isOver = () => performance.now() > end
    await Promise.all([
      actUntil(crowd, isOver),
      ...readers(site, addresses, ledger, isOver),
      disturb(site, isOver),
      sample(site, samples, isOver),
    ])
    for (const what of ['memoryMb', 'handles', 'connections'] as const) {
      const percent = growth(samples.map((each) => each[what])) * 100
      ledger.measure(flat[what], percent, MOST_PERCENT[what], '% of the first half')
    }
    const lost = await lostWrites(site, crowd.said)
    for (let n = 0; n < crowd.said.counts.ok; n++) ledger.check(KEPT, n >= lost.length, lost[n])
    await checkAgreement(site, ledger, RIGHT)
  } finally {
    await site.stop()
  }
}

async function crowdOf(site: TortureSite) {
  const handles = Array.from({ length: WRITERS }, (_, n) => `busy-${n}`)
  const [points, slugs] = [await votablePoints(site.sql), await listedSlugs(site.sql)]
  return { members: await addMembers(site.sql, handles), points, slugs }
}

function readers(site: TortureSite, addresses: string[], ledger: Ledger, isOver: () => boolean) {
  return Array.from({ length: READERS }, async (_, reader) => {
    for (let n = reader; !isOver(); n++) {
      const path = addresses[n % addresses.length] as string
      const found = await ask(site.origin + path).catch((error: Error) => error)
      const isAnswered =
        !(found instanceof Error) &&
        (found.status === 200 || (found.status === 503 && !!found.headers['retry-after']))
      ledger.check(READS, isAnswered, `${path}: ${found instanceof Error ? found.message : found.status}`)
      await pause(20)
    }
  })
}

async function disturb(site: TortureSite, isOver: () => boolean) {
  for (let nth = 0; !isOver(); nth++) {
    for (let waited = 0; waited < FAULT_EVERY_MS && !isOver(); waited += 200) await pause(200)
    if (!isOver()) await faults[nth % faults.length]?.(site)
  }
  await until(30, async () => {
    const { status } = await ask(`${site.origin}/api/ready`)
    if (status !== 200) throw new Error('not ready')
  })
}

async function sample(site: TortureSite, samples: Sample[], isOver: () => boolean) {
  while (!isOver()) {
    const taken = await takeSample(site)
    if (taken) samples.push(taken)
    await pause(500)
  }
}
