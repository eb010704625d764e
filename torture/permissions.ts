import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Check, Result } from './check'

type Told = Omit<Result, 'planted'> & { planted: { defect: string; found: boolean }[] }

/** Who may call what, and what is sent in: by a process of its own, as its helpers write to the database of the environment. */
export const permissions: Check = {
  name: 'permissions',
  isQuick: true,
  async results({ buildDir, isQuick }) {
    const args = ['--import', 'tsx', 'e2e/who-and-input/main.ts', '--json', ...(isQuick ? ['--quick'] : [])]
    const env = { ...process.env, BUILD_DIR: buildDir }
    // It ends with 1 where a promise is broken; the words say which.
    const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1e8 }).catch(
      (error) => {
        if (!error.stdout) throw error
        return error as { stdout: string }
      },
    )
    const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Told[]
    return told.map(({ promise, tries, violations, planted }) => ({
      promise,
      tries,
      violations,
      planted: planted.map(({ defect, found }) => ({ defect, isFound: found })),
    }))
  },
}
