import { Agent, request } from 'node:http'
import { parseArgs } from 'node:util'
import { startSiteServer } from '@/scripts/start/site-server'
import { askPaths, median } from '../load/ask-paths'
import { withMembers } from '../site/with-members'

const { values } = parseArgs({
  options: { connections: { type: 'string', default: '64' }, port: { type: 'string', default: '3399' } },
})
const connections = Number(values.connections)
const STARTS = 3
/** Every page is asked for by so many at once. */
const CROWD = 4

type Asked = { path: string; status: number; ms: number }

/** `npm run bench:cold`: how soon a built site listens, and how it fares when everybody comes before any page is made. */
await withMembers(async ({ env, buildDir, logsDir }) => {
  const start = () =>
    startSiteServer({ buildDir, logsDir, env: { ...env, PORT: values.port, BASE_URL: '' }, isShown: false })
  const seconds: number[] = []
  for (let i = 0; i < STARTS; i++) {
    const began = performance.now()
    const server = await start()
    seconds.push((performance.now() - began) / 1000)
    await server.stop()
  }
  console.log(`from start to listening: ${median(seconds).toFixed(2)} s, the median of ${STARTS}`)

  const server = await start()
  try {
    const paths = await addresses(server.address)
    const began = performance.now()
    const all = await askAll(
      server.address,
      paths.flatMap((path) => Array(CROWD).fill(path) as string[]),
    )
    const took = (performance.now() - began) / 1000
    const times = all.map(({ ms }) => ms).sort((a, b) => a - b)
    const failed = all.filter(({ status }) => status !== 200)
    console.log(
      `${paths.length} addresses, each ${CROWD} times, ${connections} connections, nothing made before: all answered ` +
        `in ${took.toFixed(1)} s, p50 ${median(times).toFixed(0)} ms, the last after ${times.at(-1)?.toFixed(0)} ms, ${failed.length} failed`,
    )
    for (const { path, status } of failed.slice(0, 5)) console.log(`  ${path}: ${status}`)
    const warm = await askPaths({ origin: server.address, paths, connections, seconds: 3 })
    console.log(
      `then: ${Math.round(warm.perSecond)} a second, p99 ${warm.p99Ms.toFixed(1)} ms, ${warm.failed} failed`,
    )
    const metrics = await (await fetch(`${server.address}/api/metrics`)).text()
    for (const name of [
      'process_resident_memory_bytes',
      'backboard_page_store_bytes',
      'backboard_page_store_renders_total',
    ])
      console.log(metrics.split('\n').find((line) => line.startsWith(`${name} `)))
    if (failed.length > 0 || warm.failed > 0 || median(seconds) > 3) process.exitCode = 1
  } finally {
    await server.stop()
  }
})

/** What the sitemap names, and the payload of each for who navigates within the site. */
async function addresses(origin: string): Promise<string[]> {
  const read = async (path: string) =>
    [...(await (await fetch(`${origin}${path}`)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => new URL(url as string).pathname,
    )
  const parts = await read('/sitemap.xml')
  const nested = await Promise.all(parts.filter((path) => path.startsWith('/sitemaps/')).map(read))
  return nested.length > 0 ? nested.flat() : parts
}

/** So many connections that take the next address as soon as they have their answer; neighbours ask for different pages. */
async function askAll(origin: string, paths: string[]): Promise<Asked[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const asked: Asked[] = []
  const left = [...paths.keys()].sort((a, b) => ((a * 7919) % paths.length) - ((b * 7919) % paths.length))
  const worker = async () => {
    for (let i = left.pop(); i !== undefined; i = left.pop()) {
      const path = paths[i] as string
      const began = performance.now()
      asked.push({ path, status: await ask(`${origin}${path}`, agent), ms: performance.now() - began })
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  agent.destroy()
  return asked
}

/** The status, or 0 where there was no answer. */
function ask(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const req = request(url, { agent, headers: { 'accept-encoding': 'br' }, timeout: 30_000 }, (res) => {
      res.resume()
      res.on('end', () => resolve(res.statusCode ?? 0))
    })
    req.on('timeout', () => req.destroy())
    req.on('error', () => resolve(0))
    req.end()
  })
}
