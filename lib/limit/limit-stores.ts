import { Redis } from 'ioredis'
import { Pool } from 'pg'
import { hearErrors } from '@/lib/hear-errors'
import { log } from '@/lib/log/log'

const CONNECT_MS = 500
const ANSWER_MS = 300
const MOST_CONNECTIONS = 4
const LONGEST_PAUSE_MS = 2000

// One connection a process and address, whichever of Next's bundles asks.
type Opened = { valkey: Map<string, Redis>; pools: Map<string, Pool> }
const place = globalThis as { [key: symbol]: Opened | undefined }
const KEY = Symbol.for('backboard.limit-stores')
function opened(): Opened {
  place[KEY] ??= { valkey: new Map(), pools: new Map() }
  return place[KEY]
}

/** A connection to Valkey or Redis that fails at once while there is none, and keeps trying to get one. */
export function openValkey(url: string): Redis {
  const known = opened().valkey.get(url)
  if (known) return known
  const client = new Redis(url, {
    connectTimeout: CONNECT_MS,
    commandTimeout: ANSWER_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE_MS),
  })
  let isAway = false
  client.on('error', (error: Error) => {
    if (!isAway)
      log().warn({ err: error }, 'rate limits: the store does not answer, each process counts alone')
    isAway = true
  })
  client.on('ready', () => {
    if (isAway) log().info('rate limits: the store answers again')
    isAway = false
  })
  opened().valkey.set(url, client)
  return client
}

/** A few connections for counting, by the direct address: the limiter names its statements. */
export function openLimitDatabase(url: string): Pool {
  const known = opened().pools.get(url)
  if (known) return known
  const pool = hearErrors(
    new Pool({
      connectionString: url,
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
      application_name: 'backboard limits',
      keepAlive: true,
    }),
  )
  opened().pools.set(url, pool)
  return pool
}
