import { db } from '@/lib/db'
import { durabilitySettings, faultsIn, type Setting } from './durability-rules'

/**
 * What the pool's own session says about keeping what was acknowledged, in words; empty when a commit is on the disk
 * before it is acknowledged. A role, a database or a pooler can set each of these, so only the session itself knows.
 * @throws when the database does not answer
 */
export async function listDurabilityFaults(): Promise<string[]> {
  const settings = await db.$queryRaw<Setting[]>`
    select name, current_setting(name) as setting from unnest(${durabilitySettings}::text[]) name`
  return faultsIn(settings)
}
