import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Check } from '../check'
import { startTortureSite } from '../site/start-torture-site'
import { throughOutage } from './through-outage'

const DISK_MB = 320
const SECONDS = 15

/** PostgreSQL's data on a small disk that something else fills up. Needs root, to make such a disk. */
export const diskFull: Check = {
  name: 'disk-full',
  isQuick: false,
  async run(ledger, torture) {
    const disk = mkdtempSync(join(tmpdir(), 'backboard-small-disk-'))
    mount('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk])
    chmodSync(disk, 0o755)
    const ballast = join(disk, 'ballast')
    try {
      const site = await startTortureSite({ buildDir: torture.buildDir, databaseFolder: disk })
      try {
        await throughOutage(site, ledger, {
          what: 'disk full',
          seconds: SECONDS,
          slack: torture.slack,
          someWritesPass: true,
          begin: async () => fill(ballast),
          end: async () => rmSync(ballast),
        })
      } finally {
        rmSync(ballast, { force: true })
        await site.stop()
      }
    } finally {
      mount('umount', [disk])
      rmSync(disk, { recursive: true, force: true })
    }
  },
  planted: [],
}

function mount(command: string, args: string[]) {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}

function fill(file: string) {
  const handle = openSync(file, 'w')
  for (let bytes = 1024 * 1024; bytes >= 512; bytes /= 2)
    try {
      for (const block = Buffer.alloc(bytes); ; ) writeSync(handle, block)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  closeSync(handle)
}
