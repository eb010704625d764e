import { ExpiryClock } from '@/lib/page-store/expiry-clock'
import type { FinishedPage } from '@/lib/page-store/finished-page'
import type { PageKey } from '@/lib/page-store/page-key'
import { PageStore } from '@/lib/page-store/page-store'

export const home: PageKey = { kind: 'page', path: '/', query: '', kept: true }
export const keyOf = (path: string): PageKey => ({ ...home, path })
export const textOf = (page: FinishedPage) => page.body.toString()

type Begun = {
  path: string
  isHurried: () => boolean
  finish: (body: string, more?: Partial<FinishedPage>) => void
  fail: (error?: Error) => void
}

/** A page store over renders that the test ends one by one; every page shows the tag “t”. */
export function storeOf({ maxBytes = 1e6, retryMs = 1000 } = {}) {
  const clock = new ExpiryClock()
  const begun: Begun[] = []
  const store = new PageStore({
    clock,
    maxBytes,
    retryMs,
    handle: async () => {},
    host: 'site.example',
    timeoutMs: 1000,
    report: () => {},
    render: ({ path }, since, isHurried) =>
      new Promise((resolve, reject) => {
        const finish = (body: string, more: Partial<FinishedPage> = {}) =>
          resolve({
            body: Buffer.from(body),
            status: 200,
            headers: {},
            etag: body,
            tags: new Set(['t']),
            since,
            ...more,
          })
        begun.push({ path, isHurried, finish, fail: (error = new Error('away')) => reject(error) })
      }),
  })
  const last = () => begun[begun.length - 1] as Begun
  /** Asks for a page and ends its render. */
  const made = async (body: string, more?: Partial<FinishedPage>, key = home) => {
    const page = store.get(key)
    last().finish(body, more)
    return page
  }
  return { clock, store, begun, last, made }
}
export const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
