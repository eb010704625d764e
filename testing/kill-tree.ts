import { spawnSync } from 'node:child_process'

/** Kills a process and everything below it at once, as a power cut would; or sends all of them another signal. */
export function killTree(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  const rows = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout.trim().split('\n')
  const parents = rows.map((row) => row.trim().split(/\s+/).map(Number))
  const tree = [pid]
  for (const each of tree)
    tree.push(...parents.flatMap(([child = 0, parent]) => (parent === each ? [child] : [])))
  for (const each of tree)
    try {
      process.kill(each, signal)
    } catch {}
}
