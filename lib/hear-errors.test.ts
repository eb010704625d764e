import { createServer, type Socket } from 'node:net'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askInTime } from './ask-in-time'
import { hearErrors } from './hear-errors'

const message = (type: string, body: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}
const ready = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))])
const terminated = message(
  'E',
  Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'),
)

/** Speaks as much of PostgreSQL's protocol as it takes to end a connection with the breath that makes it ready. */
const database = createServer((socket: Socket) => {
  socket.on('error', () => {})
  socket.once('data', () => socket.end(Buffer.concat([ready, terminated])))
})
let pool: Pool
beforeAll(async () => {
  await new Promise<void>((done) => database.listen(0, '127.0.0.1', done))
  const { port } = database.address() as { port: number }
  pool = hearErrors(new Pool({ host: '127.0.0.1', port, user: 'ada', database: 'site', max: 1 }))
})
afterAll(async () => {
  await pool.end()
  await new Promise((done) => database.close(done))
})

// Without a listener the error below is nobody's, and the run ends with it.
it('tells whoever asked of a connection that ended as it changed hands, and nobody else', async () => {
  for (let i = 0; i < 3; i++) await expect(askInTime(pool, { text: 'select 1' })).rejects.toThrow()
  await expect(pool.query('select 1')).rejects.toThrow()
})
