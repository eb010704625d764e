import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@/testing/free-port'
import type { SiteWithMembers } from '../site/with-members'
import type { Target } from './alternate'
import { type Child, startChild } from './child'
import { startNginx, startShippedNginx } from './nginx'
import { servedBytes } from './served-bytes'

export const READ = '/technologies/django'
const BROWSER = { accept: 'text/html', 'accept-encoding': 'br' }

/** One public page: from the page store, rendered for each request by Next alone, and its bytes by bare Node and by nginx. */
export async function readTargets({
  origin,
  pid,
  logsDir,
  env,
}: SiteWithMembers): Promise<{ targets: Target[]; stop(): Promise<void> }> {
  const url = `${origin}${READ}`
  const served = await servedBytes(url, BROWSER)
  const children: Child[] = []
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()))
  }
  /** What a further server answers at the same path. */
  async function target(name: string, start: (port: string, at: string) => Promise<Child>): Promise<Target> {
    const port = String(await freePort())
    const at = `http://127.0.0.1:${port}${READ}`
    const child = await start(port, at)
    children.push(child)
    return { name, url: at, pid: child.pid, headers: BROWSER }
  }
  try {
    const kept = join(logsDir, 'page.json')
    const { connection, 'keep-alive': keepAlive, date, ...headers } = served.headers
    writeFileSync(kept, JSON.stringify({ headers, body: served.body.toString('base64') }))
    const bare = (port: string, at: string) =>
      startChild(process.execPath, ['bench/limits/bare-node.mjs', kept, port], at)
    const sitePort = Number(new URL(origin).port)
    const targets: Target[] = [
      { name: 'Backboard', url, pid, headers: BROWSER },
      await target('nginx, a file', (port) => startNginx(logsDir, port, served)),
      await target('bare node:http', bare),
      await target('shipped nginx before it', (port) => startShippedNginx(logsDir, port, sitePort)),
      { ...(await target('next start', (port, at) => startNext(port, at, env))), times: 4 },
    ]
    return { targets, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The same build without the page store: Next renders every request. */
function startNext(port: string, url: string, env: SiteWithMembers['env']): Promise<Child> {
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', port, '-H', '127.0.0.1']
  return startChild(process.execPath, args, url, {
    ...env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
}
