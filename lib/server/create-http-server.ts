import { createServer, type Server } from 'node:http'
import { Refusal } from '@/lib/refusal'

/** Longer than the 60 s that proxies keep their connections, so that they never write to one that was just closed. */
const KEEP_ALIVE_MS = 65_000
const HEADERS_MS = 20_000
const REQUEST_MS = 60_000
/** Connections that may wait to be accepted: a crowd that comes at once is kept waiting, not turned away. */
const BACKLOG = 4096

export function createHttpServer(): Server {
  return createServer({
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    // The site refuses it itself, with its own headers.
    requireHostHeader: false,
  })
}

/** Rejects with a sentence for the operator when the address cannot be had. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'something else listens there' : error.message
      reject(new Refusal(`Cannot listen on ${host}:${port}: ${reason}.`))
    })
    server.listen(port, host, BACKLOG, resolve)
  })
}
