import { db } from '@/lib/db'

type Setting = { name: string; setting: string }

/**
 * What the pool's own session says about keeping what was acknowledged, in words; empty when a commit is on the disk
 * before it is acknowledged. A role, a database or a pooler can set each of these, so only the session itself knows.
 * @throws when the database does not answer
 */
export async function listDurabilityFaults(): Promise<string[]> {
  const settings = await db.$queryRaw<Setting[]>`
    select name, current_setting(name) as setting
    from unnest(array['synchronous_commit', 'fsync', 'full_page_writes']) name`
  return settings.filter(isOff).map(({ name }) => faults[name] ?? name)
}

const isOff = ({ setting }: Setting) => setting === 'off'

const faults: Record<string, string> = {
  synchronous_commit: 'synchronous_commit is off: a crash of the database loses the last acknowledged writes',
  fsync: 'fsync is off: a crash of its machine may destroy the database',
  full_page_writes:
    'full_page_writes is off: a crash of its machine may destroy pages unless its storage prevents it',
}
