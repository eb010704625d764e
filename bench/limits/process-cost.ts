import { readdirSync, readFileSync } from 'node:fs'

const TICKS_A_SECOND = 100

const statOf = (pid: number | string) => {
  // The program's name, in brackets, may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  // Its own, and that of the children that it has buried.
  const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0)
  return { parent: Number(fields[1]), ticks }
}

/** A process and all that it started, by their ids, as they are now. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)))
    try {
      parents.set(Number(name), statOf(name).parent)
    } catch {} // It ended meanwhile.
  const family = new Set([pid])
  let before = 0
  while (family.size > before) {
    before = family.size
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child)
  }
  return [...family]
}

/** Seconds of processor time that a process and all that it started have used, user's and system's. */
export function processorSeconds(pid: number): number {
  let ticks = 0
  for (const member of familyOf(pid))
    try {
      ticks += statOf(member).ticks
    } catch {}
  return ticks / TICKS_A_SECOND
}

/** Resident memory of one process in MiB: now, and the most that it ever was. */
export function residentMiB(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kB = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
  return { now: kB('VmRSS') / 1024, most: kB('VmHWM') / 1024 }
}
