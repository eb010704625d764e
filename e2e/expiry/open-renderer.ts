import next from 'next'
import { env } from '@/lib/env'
import { ownOrigin } from '@/lib/own-origin'
import { ExpiryClock } from '@/lib/page-store/expiry-clock'
import type { FinishedPage } from '@/lib/page-store/finished-page'
import { offerKeptValues } from '@/lib/page-store/kept-values'
import { pageKeyOf } from '@/lib/page-store/page-key'
import { pageRenderer, type RenderPage } from '@/lib/page-store/render-page'
import { createHttpServer } from '@/lib/server/create-http-server'
import { hearChanges } from '@/lib/server/hear-changes'

const RENDER_MS = 60_000

/**
 * The site's own rendering, clock and hearing of changes, in this process, without a store that would hide anything. Parts
 * of pages are kept as the site keeps them, until `forgetParts`.
 */
export async function openRenderer() {
  const settings = env()
  const app = next({
    dev: false,
    hostname: settings.HOST,
    port: settings.PORT,
    httpServer: createHttpServer(),
  })
  await app.prepare()
  const report = (message: string) => console.error(message)
  const clock = new ExpiryClock()
  offerKeptValues(clock)
  const listener = hearChanges(settings.DATABASE_URL, clock, report)
  await listener.firstHearing(20_000)
  const rendering = {
    handle: app.getRequestHandler(),
    host: new URL(ownOrigin(settings)).host,
    timeoutMs: RENDER_MS,
    report,
  }
  const render: RenderPage = pageRenderer(rendering, (key) => render(key, clock.now, () => false))
  return {
    clock,
    render: (url: string): Promise<FinishedPage> => {
      const key = pageKeyOf({ method: 'GET', url, headers: {} })
      if (!key?.kept) throw new Error(`${url} is not kept`)
      return render(key, clock.now, () => false)
    },
    forgetParts: () => offerKeptValues(clock),
    close: async () => {
      await listener.close()
      await app.close()
    },
  }
}
