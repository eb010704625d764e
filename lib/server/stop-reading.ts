import type { IncomingMessage, ServerResponse } from 'node:http'

/** Read and thrown away after an answer, so that whoever still sends a little too much comes to read it. */
const MOST_MORE_BYTES = 1024 * 1024
const LONGEST_MS = 2000

/**
 * Ends the connection of a request that was answered before its content had come: Node would read all of it, however
 * much that is, to find the next request after it.
 */
export function stopReading(req: IncomingMessage, res: ServerResponse): void {
  const { socket, headers } = req
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return
  // Of so much nothing is waited for.
  if (Number(headers['content-length'] ?? 0) > MOST_MORE_BYTES) res.shouldKeepAlive = false
  res.once('finish', () => {
    if (req.complete || socket.destroyed) return
    let left = MOST_MORE_BYTES
    const timer = setTimeout(() => socket.destroy(), LONGEST_MS)
    const count = (bytes: Buffer) => {
      left -= bytes.length
      if (left < 0) socket.destroy()
      else if (req.complete) stop()
    }
    const stop = () => {
      clearTimeout(timer)
      socket.off('data', count)
      socket.off('close', stop)
    }
    socket.on('data', count)
    socket.on('close', stop)
    socket.resume()
  })
}
