import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@/scripts/test/test-site'
import type { Target } from './alternate'
import { type Child, startChild } from './child'
import { startNginx } from './nginx'
import { servedBytes } from './served-bytes'
import type { Site } from './site'

export const READ = '/technologies/django'
const BROWSER = { accept: 'text/html', 'accept-encoding': 'br' }

/** One public page: from the page store, rendered for each request by Next alone, and its bytes by bare Node and by nginx. */
export async function readTargets({
  origin,
  pid,
  folder,
  env,
}: Site): Promise<{ targets: Target[]; stop(): Promise<void> }> {
  const url = `${origin}${READ}`
  const served = await servedBytes(url, BROWSER)
  const [next, node, nginx] = [await freePort(), await freePort(), await freePort()].map(String) as [
    string,
    string,
    string,
  ]
  const at = (port: string) => `http://127.0.0.1:${port}${READ}`
  const children: Child[] = []
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()))
  }
  const start = async (child: Promise<Child>) => {
    children.push(await child)
    return (await child).pid
  }
  try {
    const kept = join(folder, 'page.json')
    const { connection, 'keep-alive': keepAlive, date, ...headers } = served.headers
    writeFileSync(kept, JSON.stringify({ headers, body: served.body.toString('base64') }))
    const bare = ['bench/limits/bare-node.mjs', kept, node]
    const targets: Target[] = [
      { name: 'Backboard', url, pid, headers: BROWSER },
      {
        name: 'nginx, a file',
        url: at(nginx),
        pid: await start(startNginx(folder, nginx, served)),
        headers: BROWSER,
      },
      {
        name: 'bare node:http',
        url: at(node),
        pid: await start(startChild(process.execPath, bare, at(node))),
        headers: BROWSER,
      },
      {
        name: 'next start',
        times: 4,
        url: at(next),
        pid: await start(startNext(next, at(next), env)),
        headers: BROWSER,
      },
    ]
    return { targets, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The same build without the page store: Next renders every request. */
function startNext(port: string, url: string, env: Site['env']): Promise<Child> {
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', port, '-H', '127.0.0.1']
  return startChild(process.execPath, args, url, {
    ...env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
}
