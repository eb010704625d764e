import type { Ledger } from '@/testing/ledger'
import type { Check, Torture } from '../check'
import { startHastyFront } from '../defects/hasty-front'
import { startTortureSite } from '../site/start-torture-site'
import { mountSmallDisk } from './small-disk'
import { promisesOf, throughOutage } from './through-outage'

const WHAT = 'disk full'
const DISK_MB = 320
const SECONDS = 15

/** PostgreSQL's data on a small disk that something else fills up. */
export const diskFull: Check = {
  name: 'disk-full',
  isQuick: false,
  run: (ledger, torture) => fillUp(ledger, torture),
  planted: [
    {
      defect: 'votes are acknowledged before they are done',
      breaks: [promisesOf(WHAT).kept],
      run: (ledger, torture) => fillUp(ledger, torture, startHastyFront),
    },
  ],
}

async function fillUp(ledger: Ledger, torture: Torture, startFront?: typeof startHastyFront) {
  const disk = mountSmallDisk(DISK_MB)
  try {
    const site = await startTortureSite({ buildDir: torture.buildDir, databaseFolder: disk.folder })
    const front = await startFront?.(site.origin)
    try {
      await throughOutage(site, ledger, {
        ...{ what: WHAT, seconds: SECONDS, slack: torture.slack, base: front?.origin },
        someWritesPass: true,
        begin: async () => disk.fill(),
        end: async () => disk.makeRoom(),
      })
    } finally {
      front?.close()
      disk.makeRoom()
      await site.stop()
    }
  } finally {
    disk.remove()
  }
}
