import { fromHtml } from 'hast-util-from-html'
import { kindOf } from '../crawl'
import { toElements } from '../elements'
import type { Given } from './check-answer'
import type { Client, Stage } from './stage'
import { surfaces } from './surfaces'

export type Read = Given & { reader: Client | null }

/** Reads every surface, as nobody, as a member and as an administrator; of pages of one kind so many. */
export async function readSurfaces(stage: Stage, mostOfAKind: number): Promise<Read[]> {
  const { pages, privatePages, files, readers } = await surfaces(stage)
  const found: Read[] = []
  const seen = new Set<string>()
  for (const reader of [null, ...readers]) {
    const counts = new Map<string, number>()
    const waiting = reader ? [...privatePages, ...pages] : [...pages]
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const kind = `${reader?.id} ${kindOf(path)}`
      const isNamed = (reader ? privatePages : pages).includes(path)
      if (seen.has(`${reader?.id} ${path}`) || (!isNamed && (counts.get(kind) ?? 0) >= mostOfAKind)) continue
      seen.add(`${reader?.id} ${path}`)
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      const page = await readOne(stage.origin, path, reader)
      found.push(page)
      if (page.type.startsWith('text/html')) waiting.push(...linksIn(page.body.toString()))
      if (!reader && page.status === 200 && !path.includes('?'))
        files.push(path === '/' ? '/index.md' : `${path}.md`)
    }
  }
  for (const path of new Set(files))
    for (const reader of path.startsWith('/api/') ? [null, ...readers] : [null])
      found.push(await readOne(stage.origin, path, reader))
  return found
}

async function readOne(origin: string, path: string, reader: Client | null): Promise<Read> {
  const headers: Record<string, string> = reader ? { cookie: reader.cookie } : {}
  const response = await fetch(`${origin}${path}`, { headers, redirect: 'manual' })
  return {
    ...{ path, reader, status: response.status, type: response.headers.get('content-type') ?? '' },
    nosniff: response.headers.get('x-content-type-options') === 'nosniff',
    body: Buffer.from(await response.arrayBuffer()),
  }
}

/** Links to pages of the site; forms and files are named elsewhere. */
const linksIn = (html: string): string[] =>
  toElements(fromHtml(html))
    .filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => String(properties.href ?? '').replace(/#.*/, ''))
    .filter((href) => /^\/(?!\/|api\/)/.test(href) && !/\.\w{2,5}$/.test(href))
