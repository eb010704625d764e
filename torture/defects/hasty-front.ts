import { createServer, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** What stands before a site and says that a vote is done as soon as it was sent, and hands it on a moment later. */
export async function startHastyFront(origin: string) {
  const { hostname, port, host } = new URL(origin)
  const server = createServer(async (req, res) => {
    const body = await buffer(req)
    const isVote = req.method === 'PUT'
    if (isVote) res.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    const { method, url: path } = req
    const passOn = () =>
      request({ hostname, port, method, path, headers: { ...req.headers, host } }, (answer) => {
        if (isVote) return answer.resume()
        res.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(res)
      })
        .on('error', () => res.destroy())
        .end(body)
    setTimeout(passOn, isVote ? 200 : 0)
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
