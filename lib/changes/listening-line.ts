import { randomUUID } from 'node:crypto'
import postgres, { type Sql } from 'postgres'

const CHANNEL = 'backboard'
const HEARTBEAT = 'backboard_heartbeat'
const CONNECT_SECONDS = 2

type Heard = { change: (payload: string) => void; beat: (sentAt: number) => void; lost: () => void }

/** One connection that hears and one that speaks. When either breaks, a new line is opened: none mends itself. */
export class ListeningLine {
  readonly sql: Sql
  private readonly name = randomUUID()
  private isSpeaking = false

  constructor(url: string, heard: Heard) {
    this.sql = postgres(url, {
      max: 1,
      connect_timeout: CONNECT_SECONDS,
      fetch_types: false,
      prepare: false,
      onnotice() {},
      connection: { TimeZone: 'UTC', application_name: 'backboard server' },
    })
    this.listen(heard).catch(heard.lost)
  }

  private async listen({ change, beat, lost }: Heard) {
    let opened = false
    // postgres.js says nothing when a listening connection breaks, but it calls this again once it has another.
    const onListen = () => (opened ? lost() : undefined)
    await this.sql.listen(CHANNEL, change, onListen)
    await this.sql.listen(
      HEARTBEAT,
      (payload) => {
        const [name, sentAt] = payload.split(' ')
        if (name === this.name) beat(Number(sentAt))
      },
      onListen,
    )
    opened = true
    this.beat()
  }

  /** Says to ourselves when it was said: once heard, everything committed before that moment was heard too. */
  beat() {
    if (this.isSpeaking) return
    this.isSpeaking = true
    this.sql
      .notify(HEARTBEAT, `${this.name} ${performance.now()}`)
      .catch(() => {})
      .finally(() => {
        this.isSpeaking = false
      })
  }

  close() {
    return this.sql.end({ timeout: 0 }).catch(() => {})
  }
}
