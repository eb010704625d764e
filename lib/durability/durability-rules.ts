export type Setting = { name: string; setting: string }

/** What must not be off for a commit to be on this server's disk before it is acknowledged, and what it costs if it is. */
const faults = {
  synchronous_commit: 'synchronous_commit is off: a crash of the database loses the last acknowledged writes',
  fsync: 'fsync is off: a crash of its machine may destroy the database',
  full_page_writes:
    'full_page_writes is off: a crash of its machine may destroy pages unless its storage prevents it',
}

export const durabilitySettings = Object.keys(faults) as (keyof typeof faults)[]

/**
 * Why acknowledged writes may be lost, in words; empty when a commit is on the disk before it is acknowledged. Every
 * other value of synchronous_commit, `local` too, waits for this server's own disk.
 */
export const faultsIn = (settings: Setting[]): string[] =>
  durabilitySettings
    .filter((name) => settings.some((one) => one.name === name && one.setting === 'off'))
    .map((name) => faults[name])
