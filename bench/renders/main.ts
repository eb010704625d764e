import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { freePort } from '@/testing/free-port'
import { type SiteServer, startSiteServer } from '../../scripts/start/site-server'
import { median } from '../load/ask-paths'
import { type SiteWithMembers, withMembers } from '../site/with-members'

const { values } = parseArgs({
  options: {
    /** Another build, made before, to be measured in turns with this one. */
    against: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    renders: { type: 'string', default: '40' },
    /** A folder for a profile of each process. */
    profile: { type: 'string' },
  },
})
const [rounds, renders] = [Number(values.rounds), Number(values.renders)]
/** Longer than a process takes to hear of a vote that another one acknowledged. */
const HEARD_MS = 110
const WARM_UP = 40
let votesCast = 0

/** Milliseconds that a process has spent on processors so far, all its threads. */
function processorMs(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13)
  return (Number(user) + Number(system)) * 10
}

async function rendersOf(origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/api/metrics`)).text()
  return Number(/^backboard_page_store_renders_total (\d+)/m.exec(text)?.[1])
}

/** `npm run bench:renders`: processor time of a page's render after a vote, of this build and of another, in turns. */
await withMembers(async (site) => {
  const builds = [site.buildDir, ...(values.against ? [values.against] : [])]
  const technology = (n: number) => `/technologies/${site.slugs[n % site.slugs.length]}`
  for (const [name, path] of [
    ['/', () => '/'],
    ['a technology', technology],
  ] as const) {
    const servers: { build: string; server: SiteServer; cost: number[] }[] = []
    for (const build of builds) servers.push({ build, server: await start(site, build), cost: [] })
    try {
      for (const { server } of servers) await perRender(server, path, WARM_UP)
      if (values.profile) for (const { server } of servers) process.kill(server.pid, 'SIGUSR2')
      for (let round = 0; round < rounds; round++)
        for (const { server, cost } of servers) cost.push(await perRender(server, path, renders))
      for (const { build, cost } of servers) {
        const each = cost.map((ms) => ms.toFixed(1)).join(' ')
        console.log(`${name}, ${build}: ${median(cost).toFixed(1)} ms of a processor a render (${each})`)
      }
    } finally {
      for (const { server } of servers) await server.stop()
    }
  }

  /** The votes go to another process, so that this one only hears of them; what it does while idle is taken off. */
  async function perRender({ address, pid }: SiteServer, path: (n: number) => string, times: number) {
    const idle = await spent(pid, () => wait(1500))
    const before = await rendersOf(address)
    const busy = await spent(pid, async () => {
      for (let n = 0; n < times; n++) {
        await vote(site, path(n))
        await wait(HEARD_MS)
        const answer = await fetch(`${address}${path(n)}`)
        if (!answer.ok) throw new Error(`${path(n)} answered ${answer.status}`)
        await answer.arrayBuffer()
      }
    })
    const made = (await rendersOf(address)) - before
    return (busy.ms - (idle.ms / idle.seconds) * busy.seconds) / made
  }
})

async function spent(pid: number, work: () => Promise<unknown>) {
  const [ms, began] = [processorMs(pid), performance.now()]
  await work()
  return { ms: processorMs(pid) - ms, seconds: (performance.now() - began) / 1000 }
}

async function vote({ origin, members, points, pointsOf }: SiteWithMembers, path: string) {
  const among = pointsOf.get(path.split('/')[2] ?? '') ?? points
  const n = votesCast++
  const answer = await fetch(`${origin}/api/v1/points/${among[n % among.length]}/vote`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      cookie: `backboard-session=${members[n % members.length]?.token}`,
      origin,
    },
    body: JSON.stringify({ value: n % 3 ? 1 : -1 }),
  })
  if (!answer.ok) throw new Error(`a vote was answered ${answer.status}: ${await answer.text()}`)
  await answer.arrayBuffer()
}

async function start({ env, logsDir }: SiteWithMembers, buildDir: string): Promise<SiteServer> {
  const port = String(await freePort())
  const logs = join(logsDir, port)
  mkdirSync(logs)
  const profile = values.profile && {
    NODE_OPTIONS: `--import ${resolve('bench/renders/profile.mjs')}`,
    PROFILE_DIR: values.profile,
  }
  return startSiteServer({
    buildDir,
    logsDir: logs,
    env: { ...env, BUILD_DIR: buildDir, PORT: port, BASE_URL: `http://127.0.0.1:${port}`, ...profile },
    isShown: false,
  })
}
