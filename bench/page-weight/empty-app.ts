import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runTool } from '@/scripts/start/run-tool.mjs'

// Below the repository, so that it is built with the very same Next and React; .local is nobody's but this machine's.
const FOLDER = resolve('.local/empty-app')
const NEXT = resolve('node_modules/next/dist/bin/next')
const PORT = '9334'

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
  'next.config.mjs': 'export default {}\n',
  'package.json': '{ "private": true, "type": "module" }\n',
}

/** Builds and serves a Next app with one empty page, for as long as `measure` takes. */
export async function withEmptyApp<T>(logsDir: string, measure: (url: string) => Promise<T>): Promise<T> {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(join(FOLDER, 'app'), { recursive: true })
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(FOLDER, name), text)
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  await runTool(process.execPath, [NEXT, 'build', FOLDER], { logFile: join(logsDir, 'empty-app.log'), env })
  const server = spawn(process.execPath, [NEXT, 'start', FOLDER, '-p', PORT, '-H', '127.0.0.1'], { env })
  try {
    await new Promise<void>((done, fail) => {
      server.stdout.on('data', (chunk) => /Ready/.test(String(chunk)) && done())
      server.on('exit', () => fail(new Error('The empty app did not start')))
    })
    return await measure(`http://127.0.0.1:${PORT}/`)
  } finally {
    server.removeAllListeners('exit')
    server.kill()
    rmSync(FOLDER, { recursive: true, force: true })
  }
}
