import { connect, createServer, type Socket } from 'node:net'

/** A line to the database that a test can slow down, cut and mend. */
export async function startProxy(databaseUrl: string) {
  const { hostname, port: databasePort } = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isCut = false
  let delayMs = 0

  const pass = (from: Socket, to: Socket) =>
    from.on('data', (chunk) => setTimeout(() => to.writable && to.write(chunk), delayMs))

  const server = createServer((client) => {
    if (isCut) return client.destroy()
    const database = connect(Number(databasePort), hostname)
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one)
      pass(one, other)
      one.on('error', () => {})
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const url = new URL(databaseUrl)
  url.port = String(port)
  return {
    url: url.href,
    /** Every chunk in either direction waits this long. */
    slowDown: (ms: number) => {
      delayMs = ms
    },
    cut: () => {
      isCut = true
      for (const socket of sockets) socket.destroy()
    },
    mend: () => {
      isCut = false
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
