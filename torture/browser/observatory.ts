import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runTool } from '@/scripts/start/run-tool.mjs'
import { trying } from './result'
import type { TlsSite } from './start-tls-site'

const FOLDER = 'torture/browser'
// Large, and of no use to anybody else: it is fetched by the first check, to where nothing looks for sources.
const INSTALLED = '.local/observatory'
const PACKAGE = join(INSTALLED, 'node_modules/@mdn/mdn-http-observatory')
const LEAST = 100

export type Scan = {
  path: string
  status: number
  score: number
  grade: string
  tests: Record<string, [string, number]>
}

/** Mozilla's HTTP Observatory gives every kind of page 100 or more. @returns the promise, and what each page scored */
export async function observatoryIsContent({ origin, plainOrigin, authority }: TlsSite, paths: string[]) {
  const { result, note, plant } = trying(
    `Mozilla's HTTP Observatory gives every kind of page ${LEAST} or more (A+)`,
  )
  await install()
  const [httpPort, httpsPort] = [new URL(plainOrigin).port, new URL(origin).port]
  const scan = async (path: string, ca = authority): Promise<Scan> => {
    const args = [join(FOLDER, 'scan.mjs'), PACKAGE, httpPort, httpsPort, path]
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: ca }
    return JSON.parse((await promisify(execFile)(process.execPath, args, { env })).stdout)
  }
  const low = ({ path, score, grade, tests }: Scan) =>
    score >= LEAST && grade === 'A+' ? [] : [`${path}: ${score} ${JSON.stringify(tests)}`]
  const scans: Scan[] = []
  for (const path of paths) {
    const scanned = await scan(path)
    scans.push(scanned)
    note(low(scanned))
  }
  plant('a certificate of an unknown authority', low(await scan('/', '')))
  return { result, scans }
}

async function install() {
  if (existsSync(PACKAGE)) return
  mkdirSync(INSTALLED, { recursive: true })
  copyFileSync(join(FOLDER, 'package.json'), join(INSTALLED, 'package.json'))
  // Without its scripts, which fetch Chromium's list of preloaded hosts: of `localhost` it says nothing.
  const args = ['install', '--prefix', INSTALLED, '--ignore-scripts', '--no-package-lock', '--no-audit']
  await runTool('npm', args, { logFile: join(INSTALLED, 'install.log'), env: process.env })
  writeFileSync(join(PACKAGE, 'conf/hsts-preload.json'), '{}\n')
}
