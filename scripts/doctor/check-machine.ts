import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { availableParallelism, freemem } from 'node:os'
import { hasClient, isBuilt } from '../build'
import { type Finding, good, worry, wrong } from './finding'

const GIB = 1024 ** 3
const LEAST_FREE = GIB / 2
const GOOD_FREE = 5 * GIB

/** Node, the build, and room on the disk. */
export async function checkMachine(dataDir: string): Promise<Finding[]> {
  const memory = (freemem() / GIB).toFixed(1)
  return [
    good(
      'machine',
      `Node ${process.versions.node}, ${availableParallelism()} processors, ${memory} GiB free.`,
    ),
    await checkBuild(),
    // A site that has its own PostgreSQL makes the folder at its first start.
    await checkDisk('data folder', existsSync(dataDir) ? dataDir : '.'),
  ]
}

async function checkBuild(): Promise<Finding> {
  const buildDir = process.env.BUILD_DIR ?? '.next'
  if (hasClient() && isBuilt(buildDir)) return good('build', `${buildDir} is of these sources.`)
  return worry(
    'build',
    `${buildDir} is not built from these sources.`,
    'npm start builds; see docs/operations.md.',
  )
}

/** How much room is left where something is written. */
export async function checkDisk(about: string, folder: string): Promise<Finding> {
  const { bavail, blocks, bsize } = await statfs(folder)
  const [free, share] = [bavail * bsize, bavail / blocks]
  const says = `${(free / GIB).toFixed(1)} GiB free (${Math.round(share * 100)} %) at ${folder}.`
  if (free < LEAST_FREE) return wrong(about, says, 'Make room now: PostgreSQL stops when the disk is full.')
  if (free < GOOD_FREE && share < 0.1) return worry(about, says, 'Make room, or enlarge the disk.')
  return good(about, says)
}
