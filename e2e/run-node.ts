import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

type Said = { code: number; said: string }

async function runNode(args: string[], env: Record<string, string> = {}): Promise<Said> {
  const run = promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } })
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  )
}

/** The verifier as a reader runs it. */
export const verify = (...args: string[]) => runNode(['scripts/verify-ranking.mjs', ...args])

/** `npm run edition -- …` against a site's database. */
export const edition = (databaseUrl: string, ...args: string[]) => runScript('edition', databaseUrl, args)

/** `npm run technologies -- …` against a site's database. */
export const technologies = (databaseUrl: string, ...args: string[]) =>
  runScript('technologies', databaseUrl, args)

function runScript(name: string, databaseUrl: string, args: string[]): Promise<Said> {
  const call = `import('./scripts/${name}.ts').then(({ main }) => main(process.argv.slice(1)))
    .catch((error) => { console.error(error.message); process.exit(1) }).then(() => process.exit())`
  return runNode(['--import', 'tsx', '--eval', call, '--', ...args], { DATABASE_URL: databaseUrl })
}
