import { elementsToHast } from '@/lib/markdown-twin/elements-to-hast'
import { pageOfTwin, twinAddress } from '@/lib/markdown-twin/twin-address'
import { writeMarkdown } from '@/lib/markdown-twin/write-markdown'
import { wholeAddress } from '@/lib/own-origin'
import { publicFile } from '@/lib/public-file'
import { showPage } from './pages'
import { replacements } from './replacements'

export const dynamic = 'force-dynamic'

const MARKDOWN = 'text/markdown; charset=utf-8'
const missing = () => publicFile('# There is no such page\n', MARKDOWN, {}, 404)

/** `/technologies/django.md`, to which next.config.js gives this address, is `/technologies/django` as Markdown. */
export async function GET(request: Request): Promise<Response> {
  const path = pageOfTwin(new URL(request.url).pathname)
  if (!path) return missing()
  try {
    const found = await showPage(path)
    if (!found) return missing()
    const shown = await elementsToHast(found.shown, replacements)
    return publicFile(writeMarkdown(shown, wholeAddress(path)), MARKDOWN)
  } catch (error) {
    const digest = String((error as { digest?: unknown } | null)?.digest ?? '')
    if (digest.startsWith('NEXT_HTTP_ERROR_FALLBACK;404')) return missing()
    return movedTwin(digest) ?? Promise.reject(error)
  }
}

/** Where a page leads elsewhere its twin does, to that page's twin. */
function movedTwin(digest: string): Response | null {
  const [, target = '', status] = /^NEXT_REDIRECT;\w+;(.*);(30[78]);$/.exec(digest) ?? []
  const [path = '', anchor] = target.split('#')
  if (!path.startsWith('/')) return null
  const location = twinAddress(path) + (anchor ? `#${anchor}` : '')
  return new Response(null, {
    status: Number(status),
    headers: { location, 'access-control-allow-origin': '*' },
  })
}
