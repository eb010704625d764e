import { type KeptForm, keepForm } from '@/lib/draft/kept-forms'
import { safeReturnTo } from '@/lib/session/return-to'
import { isSameOrigin } from './origin'
import { type Problem, problemResponse } from './problem'
import type { Fields } from './sent-body'

type RenderPrivately = (
  path: string,
  headers: Record<string, string>,
) => Promise<{ status: number; headers: Record<string, string>; body: Uint8Array }>

export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
}

/** Keeps a form that was sent to this request's address. */
export function keepSentForm(
  request: Request,
  kind: KeptForm['kind'],
  fields: Fields,
  shown: Pick<KeptForm, 'problem' | 'preview'> = {},
): string {
  const { returnTo, ...values } = fields
  return keepForm({
    kind,
    action: new URL(request.url).pathname,
    values,
    ...shown,
    returnTo: safeReturnTo(returnTo),
  })
}

/**
 * Somebody not signed in: off to sign-in, with what they typed kept, and back. A vote leads back to its point and is
 * not kept: whoever was sent the address of one would cast it with one press, without seeing what it says.
 */
export function signInFirst(request: Request, kind: KeptForm['kind'], fields: Fields): Response {
  const returnTo =
    kind === 'vote' || kind === 'helpful'
      ? (safeReturnTo(fields.returnTo) ?? '/')
      : `/drafts/${keepSentForm(request, kind, fields)}`
  return seeOther(`/sign-in?${new URLSearchParams({ returnTo })}`)
}

/**
 * A refused plain form comes back as a page that holds what was typed and says what is wrong, under the right status.
 * What another site sent is only refused: offered again, one press would do here what that site wanted.
 */
export async function formRefusal(
  request: Request,
  kind: KeptForm['kind'],
  fields: Fields,
  refused: Problem,
): Promise<Response> {
  const path = isSameOrigin(request.headers)
    ? `/drafts/${keepSentForm(request, kind, fields, { problem: refused.problem })}`
    : refused.problem.type
  const render = (globalThis as { [key: symbol]: RenderPrivately | undefined })[
    Symbol.for('backboard.render-privately')
  ]
  const headers = Object.fromEntries(
    ['cookie', 'host', 'accept-language'].flatMap((name) => {
      const value = request.headers.get(name)
      return value ? [[name, value]] : []
    }),
  )
  const page = await render?.(path, headers).catch(() => undefined)
  if (page?.status !== 200) return problemResponse(refused)
  return new Response(Buffer.from(page.body), {
    status: refused.problem.status,
    headers: { ...page.headers, ...refused.headers, 'cache-control': 'private, no-store' },
  })
}
