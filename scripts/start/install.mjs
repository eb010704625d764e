import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withLock } from './lock.mjs'
import { Refusal } from './refusal.mjs'
import { runTool } from './run-tool.mjs'
import { step } from './step.mjs'

/** `npm ci`, only when node_modules is not what package-lock.json says. */
export async function install(root, logFile) {
  if (isInstalled(root)) return
  await step('Installing dependencies', () =>
    withLock(root, 'install', async () => {
      if (isInstalled(root)) return
      rmSync(stampFile(root), { force: true })
      // No install script is needed, and some of them download from elsewhere.
      const args = [
        'ci',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--include=dev',
        '--include=optional',
      ]
      const [command, first] = npm()
      await runTool(command, [...first, ...args], {
        cwd: root,
        logFile,
        env: { ...process.env, NODE_ENV: 'development' },
      })
      stamp(root)
    }),
  )
}

/** For who may change nothing: refuses where `install` would have something to do. */
export function requireInstalled(root) {
  if (!hasStamp(root) && !hasEveryPackage(root))
    throw new Refusal('node_modules is not what package-lock.json says; first run: npm ci --ignore-scripts')
}

function isInstalled(root) {
  if (hasStamp(root)) return true
  if (!hasEveryPackage(root)) return false
  stamp(root)
  return true
}

function hasStamp(root) {
  const file = stampFile(root)
  return existsSync(file) && readFileSync(file, 'utf8') === lockHash(root)
}

// npm writes its own list last, so an interrupted installation has none or an old one.
function hasEveryPackage(root) {
  const list = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(list)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, integrity, optional }]) =>
      path === '' ||
      (present[path]
        ? present[path].version === version &&
          present[path].integrity === integrity &&
          existsSync(join(root, path))
        : optional),
  )
}

function stamp(root) {
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stampFile(root), lockHash(root))
}

const stampFile = (root) => join(root, 'node_modules', '.backboard-installed')
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

function npm() {
  const own = process.env.npm_execpath
  return own && basename(own) === 'npm-cli.js' ? [process.execPath, [own]] : ['npm', []]
}
