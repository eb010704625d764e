import postgres, { type Sql } from 'postgres'

const CONNECT_SECONDS = 2

type Row = { place: string; server: string; notices: unknown[] }

/**
 * One connection by which notices are read. Every method rejects once it is closed or broke, even where the database
 * hangs and answers nothing. None mends itself: another connection may lead to another server, where places mean nothing.
 */
export class ListeningLine {
  readonly sql: Sql
  private server: string | null = null
  private hangUp: () => void = () => {}
  private readonly hungUp: Promise<never>

  constructor(url: string) {
    this.sql = postgres(url, {
      max: 1,
      connect_timeout: CONNECT_SECONDS,
      fetch_types: false,
      prepare: false,
      onnotice() {},
      onclose: () => this.hangUp(),
      connection: { TimeZone: 'UTC', application_name: 'backboard server' },
    })
    this.hungUp = new Promise((_, reject) => {
      this.hangUp = () => reject(new Error('the connection is closed'))
    })
    this.hungUp.catch(() => {})
  }

  /** A place in the stream of notices: a database snapshot, which knows exactly what was committed before it. */
  async here(): Promise<string> {
    const [row] = await this.unlessClosed(
      this.sql<Row[]>`
        select pg_current_snapshot()::text as place, pg_postmaster_start_time()::text as server`,
    )
    return this.sameServer(row).place
  }

  /**
   * What was committed since a place, in no order, and the place up to which it is. Transactions end in another order
   * than they began: only a snapshot tells, without gaps, which are new.
   */
  async readSince(place: string): Promise<{ place: string; notices: unknown[] }> {
    const [row] = await this.unlessClosed(this.sql<Row[]>`
      select pg_current_snapshot()::text as place, pg_postmaster_start_time()::text as server, (
        select coalesce(jsonb_agg(body), '[]') from notice
        where xid >= pg_snapshot_xmin(${place}::pg_snapshot)
          and not pg_visible_in_snapshot(xid, ${place}::pg_snapshot)
      ) as notices`)
    return this.sameServer(row)
  }

  /** Deletes what was committed before a place; by a clock it could be what only a long transaction has just told. */
  async forgetBefore(place: string): Promise<void> {
    await this.unlessClosed(
      this.sql`delete from notice where pg_visible_in_snapshot(xid, ${place}::pg_snapshot)`,
    )
  }

  close() {
    this.hangUp()
    return this.sql.end({ timeout: 0 }).catch(() => {})
  }

  /** A pooler between may lead the same connection to another server, as after a failover. */
  private sameServer(row: Row | undefined): Row {
    if (!row) throw new Error('the database answered nothing')
    this.server ??= row.server
    if (row.server !== this.server) throw new Error('another server answers')
    return row
  }

  private unlessClosed<T>(answer: Promise<T>): Promise<T> {
    return Promise.race([answer, this.hungUp])
  }
}
