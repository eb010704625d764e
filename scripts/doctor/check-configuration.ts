import { existsSync, statSync } from 'node:fs'
import { EnvError, envNames, isOnLoopback, readEnv } from '@/lib/env'
import { type Finding, good, worry, wrong } from './finding'

type Settings = Record<string, string | undefined>

// What only npm, Node and the launcher read.
const SIMILAR =
  /^(AUTH|BACKUP|DATABASE|EMAIL|GITHUB|GOOGLE|LIMIT|METRICS|MIGRATE|OIDC|PAGE_STORE|RATE_LIMIT|READ_DATABASE|REQUIRE_PASSKEY|TRUSTED)_/

/** The environment: what is missing, contradicts itself, or is open to others. */
export function checkConfiguration(settings: Settings, isLocal: boolean): Finding[] {
  const found: Finding[] = [...unknownNames(settings), ...openFiles()]
  try {
    const env = readEnv(settings)
    if (isOnLoopback(env)) return [...found, good('configuration', 'For this machine only (loopback).')]
    found.push(...publicSite(env, isLocal))
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    found.push(wrong('configuration', error.message, 'docs/operations.md tells what each variable wants.'))
  }
  return found.length > 0 ? found : [good('configuration', 'Every variable is as it has to be.')]
}

function publicSite(env: ReturnType<typeof readEnv>, isLocal: boolean): Finding[] {
  const found: Finding[] = []
  const isSecure = env.SITE_URL?.startsWith('https:')
  if (!isSecure)
    found.push(
      wrong('configuration', `SITE_URL is not https: cookies travel in clear.`, 'Put TLS before the site.'),
    )
  if (!env.AUTH_SECRET && !isLocal)
    found.push(
      wrong(
        'configuration',
        'AUTH_SECRET is not set.',
        'openssl rand -base64 48; the same for every process.',
      ),
    )
  if (isSecure && env.TRUSTED_PROXIES.length === 0)
    found.push(
      worry(
        'configuration',
        'TRUSTED_PROXIES is empty, so all visitors behind a proxy share one limit.',
        'Name the address of your proxy, or leave it where nothing stands before the site.',
      ),
    )
  if (!env.CONTACT_EMAIL)
    found.push(
      worry('configuration', 'CONTACT_EMAIL is not set.', 'People need an address for their rights.'),
    )
  return found
}

function unknownNames(settings: Settings): Finding[] {
  const known = new Set(envNames.flatMap((name) => [name, `${name}_FILE`]))
  return Object.keys(settings)
    .filter((name) => SIMILAR.test(name) && !known.has(name))
    .map((name) =>
      worry('configuration', `${name} is set, but nothing reads it.`, 'Look for a slip of the pen.'),
    )
}

function openFiles(): Finding[] {
  if (process.platform === 'win32' || !existsSync('.env')) return []
  const isOpen = (statSync('.env').mode & 0o077) !== 0
  return isOpen ? [worry('configuration', 'Others on this machine may read .env.', 'chmod 600 .env')] : []
}
