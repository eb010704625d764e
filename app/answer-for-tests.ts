import { readdirSync } from 'node:fs'
import { isValidElement, type ReactNode } from 'react'
import { pageOfTwin } from '@/lib/markdown-twin/twin-address'
import DecidePage from './decide/page'
import SearchPage from './search/page'
import { showPage } from './twins/[...path]/pages'

type Context = { params: Promise<Record<string, string>> }
type Route = { GET: (request: Request, context: Context) => Promise<Response> }

/** Route handlers by the addresses that they answer, those without parameters first. */
const routes = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/route\.tsx?$/.test(file) && !file.includes('...'))
  .map((file) => {
    const pattern = file.replace(/\/route\.tsx?$/, '')
    const names = [...pattern.matchAll(/\[(\w+)\]/g)].map(([, name]) => name as string)
    const address = pattern.replaceAll('.', '\\.').replace(/\[\w+\]/g, '([^/]+)')
    return { file, names, address: new RegExp(`^/${address}$`) }
  })
  .sort((a, b) => a.names.length - b.names.length)

/** Does for an address what the site would, without Next: everything is read that its answer shows. */
export async function answerTo(address: string): Promise<void> {
  try {
    await readFor(address)
  } catch (error) {
    // Where an answer leads elsewhere, everything has been read for it.
    if (!String((error as { digest?: unknown }).digest).startsWith('NEXT_REDIRECT')) throw error
  }
}

async function readFor(address: string): Promise<void> {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const route = routes.find((each) => each.address.test(pathname))
  if (route) {
    const values = route.address.exec(pathname)?.slice(1) ?? []
    const params = Object.fromEntries(route.names.map((name, i) => [name, values[i] as string]))
    const { GET }: Route = await import(`${import.meta.dirname}/${route.file}`)
    await (await GET(new Request(`http://localhost${address}`), { params: Promise.resolve(params) })).text()
    return
  }
  const asked = { searchParams: Promise.resolve(Object.fromEntries(searchParams)) }
  const shown =
    pathname === '/decide' ? await DecidePage(asked) : pathname === '/search' ? await SearchPage(asked) : null
  const page = shown ? { shown } : await showPage(pageOfTwin(pathname) ?? pathname)
  if (!page) throw new Error(`no page answers ${address}`)
  await readAll(page.shown)
}

/** Only what is asynchronous reads anything; the rest, which may want a browser, is left alone. */
async function readAll(node: ReactNode): Promise<void> {
  if (Array.isArray(node)) for (const each of node) await readAll(each)
  if (!isValidElement<Record<string, unknown>>(node)) return
  const { type, props } = node
  if (typeof type === 'function' && type.constructor.name === 'AsyncFunction')
    await readAll(await (type as (given: unknown) => Promise<ReactNode>)(props))
  else for (const value of Object.values(props)) await readAll(value as ReactNode)
}
