import { Client } from 'pg'
import { Refusal } from '@/lib/refusal'

const OLDEST = 15

/**
 * Throws a Refusal that says in one sentence why the site cannot use this database. Never names the password.
 * @param name the variable that the address is from
 */
export async function checkDatabase(url: string, name = 'DATABASE_URL'): Promise<void> {
  const where = placeOf(url, name)
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query("select current_setting('server_version_num')::int as version")
    const major = Math.floor(rows[0].version / 10_000)
    if (major < OLDEST)
      throw new Refusal(`${name}: ${where} is PostgreSQL ${major}, the site needs ${OLDEST} or newer.`)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${name}: ${reason(error, where)}`)
  } finally {
    await client.end().catch(() => {})
  }
}

function reason(error: unknown, where: string): string {
  const { code = '', message } = error as Error & { code?: string }
  if (code.startsWith('28')) return `${where} refuses this user or password.`
  if (code === '3D000') return `${where} has no such database; create it first.`
  if (code === '57P03' || code === '53300') return `${where} takes no connections now (${message}).`
  return `no PostgreSQL answers at ${where} (${code || message || 'no answer within 5 seconds'}).`
}

function placeOf(url: string, name: string): string {
  if (!URL.canParse(url))
    throw new Refusal(`${name} is not an address such as postgresql://user:password@host/database.`)
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || 'localhost'}:${port || 5432}${pathname}`
}
