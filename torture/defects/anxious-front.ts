import { createServer, request } from 'node:http'

/**
 * A load balancer as one should not have it before a site: while the site is not ready it refuses everything itself,
 * without saying when to come again, and what it has refused once it goes on refusing.
 */
export async function startAnxiousFront(origin: string) {
  const refused = new Set<string>()
  const { hostname, port, host } = new URL(origin)
  const isReady = () =>
    fetch(`${origin}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  const server = createServer(async (req, res) => {
    const { method, url = '/', headers } = req
    const isHealth = url.startsWith('/api/ready')
    if (!isHealth && (refused.has(url) || !(await isReady()))) {
      if (method === 'GET') refused.add(url)
      return res.writeHead(503).end('Not ready')
    }
    const passed = request({ hostname, port, method, path: url, headers: { ...headers, host } }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(res)
    }).on('error', () => res.destroy())
    req.pipe(passed)
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
