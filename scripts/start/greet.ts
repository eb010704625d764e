import { type Env, isOnLoopback } from '@/lib/env'

type Greeting = { env: Env; address: string; dataDir: string; place: string | null }

/** What a newcomer needs to know once the site serves. */
export function greet(greeting: Greeting): void {
  console.log(`\n${greeting.env.SITE_URL ?? greeting.address}\n`)
  for (const [name, text] of lines(greeting)) console.log(`  ${name.padEnd(9)}${text}`)
  console.log('\n  Ctrl-C stops it; the data stays.\n')
}

function lines({ env, address, dataDir, place }: Greeting): [string, string][] {
  const site = env.SITE_URL ?? address
  const found: [string, string][] = [['Sign in', signIn(env, site)]]
  found.push(['Data', place === null ? 'in the database of DATABASE_URL' : `${place}/postgres`])
  if (place !== null && place !== dataDir)
    found.push(['', `(there, because the database's user cannot enter ${dataDir})`])
  found.push(['Logs', `${dataDir}/logs`])
  return found
}

function signIn(env: Env, site: string): string {
  if (env.EMAIL_SERVER) return `${site}/sign-in sends a link by mail`
  if (isOnLoopback(env))
    return `at ${site}/sign-in with any e-mail address; its mail is shown at ${site}/mailbox`
  return 'mail is not configured (EMAIL_SERVER), so nobody can sign in by mail'
}
