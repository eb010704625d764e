import { type FinishedPage, finishPage } from './finished-page'
import { type Answer, type Handle, requestInternally } from './internal-request'
import { isEmptyNotFound, NOT_FOUND_KEY } from './not-found-page'
import { keyText, type PageKey, type PageKind } from './page-key'
import { type ReadsReplica, type Rendering, rendering } from './rendering'

const ACCEPT: Record<PageKind, string> = {
  page: 'text/html',
  rsc: '*/*',
  api: 'application/json',
  file: '*/*',
}

export type RenderSettings = {
  handle: Handle
  /** The site's own host: nothing of the visitor is in the request, so no visitor can shape the answer. */
  host: string
  timeoutMs: number
  /** Asked when a render begins. */
  replica?: () => ReadsReplica | undefined
  report: (message: string) => void
}
/** `isHurried` is asked when the page is made and only its bytes have still to be pressed. */
export type RenderPage = (key: PageKey, since: number, isHurried: () => boolean) => Promise<FinishedPage>

/** Has Next render the answer to a key. `notFound` gives the complete not-found page. Rejects when the render failed. */
export function pageRenderer(
  settings: RenderSettings,
  notFound: (key: PageKey) => Promise<FinishedPage>,
): RenderPage {
  return async (key, since, isHurried) => {
    const context: Rendering = { tags: new Set(), replica: settings.replica?.(), since }
    const answer = await rendering.run(context, () => ask(settings, key))
    if (context.failed) throw context.failed
    if (answer.status >= 500) throw new Error(`${keyText(key)} answered ${answer.status}`)
    const made = { tags: context.tags, since, expiresAt: context.expiresAt }
    if (key.path !== NOT_FOUND_KEY.path && isEmptyNotFound(answer)) {
      const complete = await notFound(NOT_FOUND_KEY)
      const ends = [made.expiresAt, complete.expiresAt].filter((end) => end !== undefined)
      const expiresAt = ends.length > 0 ? Math.min(...ends) : undefined
      return { ...complete, since, tags: new Set([...made.tags, ...complete.tags]), expiresAt }
    }
    const status = (answer.status === 200 && context.status) || answer.status
    const report = (script: string) =>
      settings.report(`${key.path} has an inline script of an unknown shape: ${script.slice(0, 120)}`)
    const effort = isHurried() ? 'quick' : 'thorough'
    return finishPage({ ...answer, status }, made, report, key.kept ? effort : null)
  }
}

function ask({ handle, host, timeoutMs }: RenderSettings, key: PageKey): Promise<Answer> {
  // With a name, Next can tell that this reader wants title and description in the head (htmlLimitedBots).
  const headers: Record<string, string> = { host, accept: ACCEPT[key.kind], 'user-agent': 'backboard' }
  if (key.kind === 'rsc') headers.rsc = '1'
  const path = key.query ? `${key.path}?${key.query}` : key.path
  return requestInternally(handle, { path, headers, timeoutMs })
}
