import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runTool } from '@/scripts/start/run-tool.mjs'
import { freePort } from '@/testing/free-port'

// Below the repository, so that it is built with the very same Next and React; .local is nobody's but this machine's.
const FOLDER = resolve('.local/empty-app')
const NEXT = resolve('node_modules/next/dist/bin/next')

const FILES = {
  'app/layout.jsx': `export const metadata = { title: 'Empty' }
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/page.jsx': `export default function Page() {
  return <p>Nothing</p>
}
`,
  'app/said/route.js': `export const dynamic = 'force-dynamic'
const answer = async (request) => Response.json({ said: (await request.json()) !== null })
export { answer as PUT, answer as POST }
`,
  'next.config.mjs': 'export default {}\n',
  'package.json': '{ "private": true, "type": "module" }\n',
}

type EmptyApp = { url: string; pid: number }

/**
 * Builds and serves a Next app with one empty page and, at /said, one route that reads a JSON body and answers, for as
 * long as `measure` takes: what Next itself costs.
 */
export async function withEmptyApp<T>(logsDir: string, measure: (app: EmptyApp) => Promise<T>): Promise<T> {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(join(FOLDER, 'app/said'), { recursive: true })
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(FOLDER, name), text)
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  await runTool(process.execPath, [NEXT, 'build', FOLDER], { logFile: join(logsDir, 'empty-app.log'), env })
  const port = String(await freePort())
  const server = spawn(process.execPath, [NEXT, 'start', FOLDER, '-p', port, '-H', '127.0.0.1'], { env })
  try {
    await new Promise<void>((done, fail) => {
      server.stdout.on('data', (chunk) => /Ready/.test(String(chunk)) && done())
      server.on('exit', () => fail(new Error('The empty app did not start')))
    })
    return await measure({ url: `http://127.0.0.1:${port}/`, pid: server.pid as number })
  } finally {
    server.removeAllListeners('exit')
    server.kill()
    rmSync(FOLDER, { recursive: true, force: true })
  }
}
