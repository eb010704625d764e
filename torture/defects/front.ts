import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

type Asked = {
  req: IncomingMessage
  res: ServerResponse
  /** Hands the request on; its answer goes back unless one was given already. */
  passOn(): void
}

/** A server before a site that may misbehave: `answer` decides what becomes of each request. */
export async function startFront(origin: string, answer: (asked: Asked) => void | Promise<void>) {
  const { hostname, port, host } = new URL(origin)
  const server = createServer(async (req, res) => {
    const body = await buffer(req)
    const { method, url: path } = req
    const passOn = () => {
      const passed = request({ hostname, port, method, path, headers: { ...req.headers, host } }, (found) => {
        if (res.headersSent) return found.resume()
        res.writeHead(found.statusCode ?? 502, found.headers)
        found.pipe(res)
      })
      passed.on('error', () => res.destroy()).end(body)
    }
    await answer({ req, res, passOn })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port: own } = server.address() as { port: number }
  return {
    origin: `http://127.0.0.1:${own}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
