import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { MOST_BYTES } from '@/lib/api/sent-body'

/** Whoever still sends then would lose the answer to the end of the connection, and who has gone would keep it for ever. */
const LEAVE_MS = 2000

/**
 * Bounds what is read of a body once its request has been answered. Node reads it to its end, however long, to find the
 * next request; and where the connection is to close, it closes at once, which takes the answer from a client that is
 * still sending. Here 64 KiB more are read, and the connection lives on if the body ends within them. Otherwise it
 * ends as nginx ends one (`lingering_close`): the answer, the end of our side, and two seconds to find both.
 */
export function stopReading(req: IncomingMessage, res: ServerResponse): void {
  const declared = Number(req.headers['content-length'] ?? 0)
  if (declared === 0 && req.headers['transfer-encoding'] === undefined) return
  // The client is told by "connection: close", and Node asks for the end of the connection below.
  if (declared > MOST_BYTES) res.shouldKeepAlive = false
  // Before Node's own listener, which closes the connection or throws away what comes.
  res.prependOnceListener('finish', () => {
    if (!req.complete && !req.socket.destroyed) readALittle(req, res)
  })
}

function readALittle(req: IncomingMessage, res: ServerResponse) {
  const { socket } = req
  let length = 0
  const stop = () => {
    req.off('data', count)
    // Nothing more is taken from the connection, so the client can send no more than the buffers of the system hold.
    req.pause()
    socket.end()
    destroySoon(socket)
  }
  const count = (chunk: Buffer) => {
    length += chunk.length
    if (length > MOST_BYTES) stop()
  }
  const destroyAtOnce = socket.destroySoon
  socket.destroySoon = stop
  res.once('finish', () => {
    socket.destroySoon = destroyAtOnce
  })
  req.unpipe()
  // Once it was asked for, Node leaves the rest to whoever asked.
  req.read(0)
  req.on('data', count)
  req.resume()
}

/** Destroys a connection in two seconds, if its other side has not closed it by then. */
export function destroySoon(socket: Duplex): void {
  const timer = setTimeout(() => socket.destroy(), LEAVE_MS).unref()
  socket.once('close', () => clearTimeout(timer))
}
