import { spawnSync } from 'node:child_process'

const PACKAGES: Record<string, string> = { wrk: 'wrk', nginx: 'nginx-light' }

/** Ends the command, and says which Debian packages are missing, where one of these programs is. */
export function requirePrograms(programs: string[]): void {
  const missing = programs.filter((program) => spawnSync('which', [program]).status !== 0)
  if (missing.length === 0) return
  const packages = missing.map((program) => PACKAGES[program] ?? program).join(' ')
  console.error(
    `This measurement needs ${missing.join(' and ')}: apt-get install -y --no-install-recommends ${packages}`,
  )
  process.exit(1)
}
