import type { IncomingMessage, ServerResponse } from 'node:http'

/** Read and thrown away after an answer, so that whoever still sends a little too much comes to read it. */
const MOST_MORE_BYTES = 1024 * 1024
const LONGEST_MS = 2000
const LOOK_MS = 5

/**
 * Ends the connection of a request that was answered before its content had come: Node would read all of it, however
 * much that is, to find the next request after it. Some megabytes may come between two looks.
 */
export function stopReading(req: IncomingMessage, res: ServerResponse): void {
  const { socket, headers } = req
  const told = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : Infinity
  // So little Node may read to its end, and the connection stays.
  if (told <= MOST_MORE_BYTES) return
  // Of so much nothing is waited for.
  if (told < Infinity) res.shouldKeepAlive = false
  res.once('finish', () => {
    if (req.complete) return
    const most = socket.bytesRead + MOST_MORE_BYTES
    const end = performance.now() + LONGEST_MS
    const look = setInterval(() => {
      const isOver = socket.bytesRead > most || performance.now() > end
      if (isOver && !req.complete) socket.destroy()
      if (req.complete || socket.destroyed) clearInterval(look)
    }, LOOK_MS)
  })
}
