import { setTimeout as pause } from 'node:timers/promises'
import { listDurabilityFaults } from './list-faults'

const TRY_AGAIN_MS = 10_000

/** Says once, as soon as the database answers, why acknowledged writes may be lost; nothing when they may not. */
export async function warnOfDurabilityFaults(say: (sentence: string) => void): Promise<void> {
  while (true)
    try {
      for (const fault of await listDurabilityFaults())
        say(`warning: ${fault} (docs/operations.md, Durability)`)
      return
    } catch {
      await pause(TRY_AGAIN_MS, null, { ref: false })
    }
}
