import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** The same with the file that the site serves, kept in a folder. */
export async function verifyFromSite(site: string, folder: string): Promise<Said> {
  const file = join(folder, 'verify-ranking.mjs')
  writeFileSync(file, await (await fetch(`${site}/verify-ranking.mjs`)).text())
  return runNode([file, site])
}

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
