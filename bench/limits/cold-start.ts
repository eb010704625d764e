import { startSiteServer } from '@/scripts/start/site-server'
import { freePort } from '@/testing/free-port'
import type { SiteWithMembers } from '../site/with-members'
import { spread } from './summary'

const STARTS = 5

/** Seconds from the start of a further process of the built site, with a database that is there, until it answers. */
export async function coldStart({ env, logsDir, buildDir }: SiteWithMembers) {
  const took: number[] = []
  for (let i = 0; i < STARTS; i++) {
    const began = performance.now()
    const port = String(await freePort())
    const server = await startSiteServer({
      buildDir,
      logsDir,
      env: { ...env, PORT: port },
      isShown: false,
    })
    await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer()
    took.push((performance.now() - began) / 1000)
    await server.stop()
  }
  return spread(took)
}
