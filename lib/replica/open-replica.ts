import type { Sql } from 'postgres'
import type { ExpiryClock } from '@/lib/page-store/expiry-clock'
import type { ReadsReplica } from '@/lib/page-store/rendering'
import { ReplicaGate } from './replica-gate'
import { ReplicaLine } from './replica-line'

type Parts = {
  url: string
  clock: ExpiryClock
  primary: () => Sql | null
  report: (message: string) => void
}

/**
 * Says for each render that begins whether it may read the replica: only while this process hears of changes, and the
 * replica has replayed all that it heard of.
 */
export function openReplica({ url, clock, primary, report }: Parts) {
  const line = new ReplicaLine(url, primary)
  const gate = new ReplicaGate({
    primaryPosition: () => line.primaryPosition(),
    hasReplayed: (position) => line.hasReplayed(position),
    report,
  })
  clock.onExpiry = () => gate.changed()
  const use: ReadsReplica = { failed: (error) => gate.lose(error) }
  return {
    forRender: () => (gate.isOpen && !clock.deaf ? use : undefined),
    close() {
      gate.close()
      line.close()
    },
  }
}
