import {
  isForSenderOnly,
  type Keeping,
  type KeptForm,
  keepForm,
  keepFormForAll,
  keepingOf,
} from '@/lib/draft/kept-forms'
import { safeReturnTo } from '@/lib/session/return-to'
import { isSameOrigin } from './origin'
import { type Problem, problemResponse } from './problem'
import { countAgainst } from './rate-limits'
import type { Fields, SentBody } from './sent-body'

type RenderPrivately = (
  path: string,
  headers: Record<string, string>,
) => Promise<{ status: number; headers: Record<string, string>; body: Uint8Array }>

export function seeOther(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ location, 'cache-control': 'private, no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/**
 * Keeps a form that was sent to this request's address, as far as it may be.
 * @throws Problem 429 when this network has filled enough of the memory
 */
export async function keepSentForm(
  request: Request,
  form: Pick<KeptForm, 'kind' | 'keeping' | 'memberId'>,
  fields: Fields,
  shown: Pick<KeptForm, 'problem' | 'preview'> = {},
  keep: (form: KeptForm) => string | Promise<string> = keepFormForAll,
): Promise<string> {
  const { returnTo, ...values } = fields
  if (form.keeping === 'WHOLE')
    await countAgainst('kept-form', request.headers.get('x-backboard-client') ?? 'unknown')
  return keep({
    ...form,
    action: new URL(request.url).pathname,
    values: form.keeping === 'WHOLE' ? values : {},
    ...shown,
    returnTo: safeReturnTo(returnTo),
  })
}

/**
 * Somebody not signed in: off to sign-in, with what they typed kept, and back. A vote or a deletion leads back to
 * where it was pressed and is not kept: whoever was sent its address would do it with one press, unseen.
 * @throws Problem where it cannot be read, or 429
 */
export async function signInFirst(
  request: Request,
  kind: KeptForm['kind'],
  sent: SentBody,
): Promise<Response> {
  if ('problem' in sent) throw sent.problem
  const fields = fieldsIn(sent)
  const keeping = isForSenderOnly(kind) ? 'NOTHING' : keepingOf(kind, fields)
  const returnTo =
    keeping === 'WHOLE'
      ? `/drafts/${await keepSentForm(request, { kind, keeping }, fields)}`
      : (safeReturnTo(fields.returnTo) ?? '/')
  return seeOther(`/sign-in?${new URLSearchParams({ returnTo })}`)
}

async function refusedDraft(
  request: Request,
  kind: KeptForm['kind'],
  sent: SentBody,
  refused: Problem,
): Promise<string> {
  const fields = fieldsIn(sent)
  const keeping = 'problem' in sent ? 'UNREAD' : keepingOf(kind, fields)
  const shown = { problem: refused.problem }
  // This process shows it at once, and nobody asks for it by its address.
  const keepAs = (as: Keeping) => keepSentForm(request, { kind, keeping: as }, fields, shown, keepForm)
  return keepAs(keeping).catch(() => keepAs('UNREAD'))
}

const fieldsIn = (sent: SentBody): Fields => ('fields' in sent ? sent.fields : {})

/**
 * A refused plain form comes back as a page that holds what was typed and says what is wrong, under the right status.
 * What another site sent is only refused: offered again, one press would do here what that site wanted.
 */
export async function formRefusal(
  request: Request,
  kind: KeptForm['kind'],
  sent: SentBody,
  refused: Problem,
): Promise<Response> {
  const path = isSameOrigin(request.headers)
    ? `/drafts/${await refusedDraft(request, kind, sent, refused)}`
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
