import { setTimeout as pause } from 'node:timers/promises'
import postgres, { type Sql } from 'postgres'

const CONNECT_SECONDS = 1
const ANSWER_MS = 500

/** Asks a replica how far it is, on one connection; none that hangs is waited for. */
export class ReplicaLine {
  private sql: Sql | null = null

  /** @param primary the connection to the primary, null while there is none */
  constructor(
    private readonly url: string,
    private readonly primary: () => Sql | null,
  ) {}

  async primaryPosition(): Promise<string> {
    const sql = this.primary()
    if (!sql) throw new Error('there is no connection to the primary')
    // Not the flushed position: without synchronous_commit a commit is seen before it is flushed.
    const [row] = await soon(
      sql<{ position: string }[]>`select pg_current_wal_insert_lsn()::text as position`,
    )
    return row?.position ?? ''
  }

  /** False also for a server that was promoted: what it replayed last says nothing of what it has. */
  async hasReplayed(position: string): Promise<boolean> {
    try {
      this.sql ??= await this.open()
      const [row] = await soon(this.sql<{ replayed: boolean }[]>`
        select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= ${position}::pg_lsn as replayed`)
      return row?.replayed === true
    } catch (error) {
      this.close()
      throw error
    }
  }

  close() {
    void this.sql?.end({ timeout: 0 }).catch(() => {})
    this.sql = null
  }

  private async open(): Promise<Sql> {
    const sql = postgres(this.url, {
      max: 1,
      connect_timeout: CONNECT_SECONDS,
      fetch_types: false,
      prepare: false,
      onnotice() {},
      connection: { application_name: 'backboard replica check' },
    })
    try {
      const primary = this.primary()
      if (!primary) throw new Error('there is no connection to the primary')
      const [here, there] = await Promise.all([identityOf(primary), identityOf(sql)])
      if (here !== there) throw new Error('READ_DATABASE_URL leads to no replica of DATABASE_URL')
      return sql
    } catch (error) {
      void sql.end({ timeout: 0 }).catch(() => {})
      throw error
    }
  }
}

/** Of the whole cluster: a replica has its primary's. */
async function identityOf(sql: Sql): Promise<string | undefined> {
  const [row] = await soon(
    sql<{ id: string }[]>`select system_identifier::text as id from pg_control_system()`,
  )
  return row?.id
}

async function soon<T>(asked: PromiseLike<T>): Promise<T> {
  const ending = new AbortController()
  const late = pause(ANSWER_MS, null, { signal: ending.signal }).then(() => {
    throw new Error(`no answer within ${ANSWER_MS} ms`)
  })
  late.catch(() => {})
  try {
    return await Promise.race([asked, late])
  } finally {
    ending.abort()
  }
}
