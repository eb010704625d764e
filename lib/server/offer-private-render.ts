import { AsyncLocalStorage } from 'node:async_hooks'
import type { PrivatePages } from './private-page'

type RenderPrivately = (
  path: string,
  headers: Record<string, string>,
) => Promise<{ status: number; headers: Record<string, string>; body: Buffer }>

/** Lets an endpoint of the app answer with one of the site's own private pages, made for the given headers. */
export function offerPrivateRender(pages: PrivatePages) {
  // An endpoint asks from within its own request; the page must be made as if it came from outside.
  const outside = AsyncLocalStorage.snapshot()
  const render: RenderPrivately = async (path, given) => {
    const { status, headers, body } = await outside(() => pages.render(path, given))
    const single = Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    return { status, headers: Object.fromEntries(single), body }
  }
  const place = globalThis as unknown as Record<symbol, RenderPrivately>
  place[Symbol.for('backboard.render-privately')] = render
}
