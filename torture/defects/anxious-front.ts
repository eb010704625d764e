import { startFront } from './front'

/**
 * A load balancer as one should not have it: while the site is not ready it refuses everything itself, without saying
 * when to come again, and what it has refused once it goes on refusing.
 */
export function startAnxiousFront(origin: string) {
  const refused = new Set<string>()
  const isReady = () =>
    fetch(`${origin}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  return startFront(origin, async ({ req: { method, url = '/' }, res, passOn }) => {
    if (!refused.has(url) && (await isReady())) return passOn()
    if (method === 'GET') refused.add(url)
    res.writeHead(503).end('Not ready')
  })
}
