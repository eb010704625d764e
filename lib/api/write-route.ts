import { z } from 'zod'
import type { KeptForm } from '@/lib/draft/kept-forms'
import type { Viewer } from '@/lib/session/find-viewer'
import { isFresh } from '@/lib/session/fresh-rules'
import { safeReturnTo } from '@/lib/session/return-to'
import { checkBody } from './check-body'
import { findCaller, signedOutProblem } from './find-caller'
import { formRefusal, keepSentForm, seeOther, signInFirst } from './form-reply'
import { isSameOrigin } from './origin'
import { Problem } from './problem'
import { problemOf } from './problem-of'
import { countAgainst, type LimitName } from './rate-limits'
import { confirmFirst, requireFresh } from './require-fresh'
import { requireRole, type StaffRole } from './require-role'
import { type Fields, isForm, type SentBody } from './sent-body'

export type Params = Record<string, string>
export type WriteContext<B> = {
  viewer: Viewer
  params: Params
  body: B
  request: Request
  /** What a plain form sent, its control fields included; null for JSON. */
  fields: Fields | null
}

type WriteRoute<S extends z.ZodType> = {
  limit: LimitName
  /** Who may do this; every member in good standing when absent. An administrator may all that a moderator may. */
  role?: StaffRole
  /** For what a member must be able to do about the account itself, come what may. */
  evenSuspended?: boolean
  /** For what no API token may do. */
  sessionOnly?: boolean
  /** For what an open browser alone must not be enough: the member signed in a few minutes ago. No token may. */
  fresh?: boolean
  /** What the body must be; absent for a method that takes none. */
  schema?: S
  /** A form's fields as the body of the same request in JSON; as they are when absent. */
  fromForm?: (fields: Fields) => unknown
  form: KeptForm['kind']
  /** Where a form goes that names no returnTo; there is no response before it was done. */
  home: (params: Params, response?: Response) => string
  run: (context: WriteContext<z.output<S>>) => Promise<Response>
  /** What a form's “Preview” button shows, as safe HTML, above the same form again. Nothing is stored. */
  preview?: (body: z.output<S>) => Promise<string>
}

/** One method of one address, ready to be called with what was sent. */
export type Write = (request: Request, params: Params, sent: SentBody) => Promise<Response>

/**
 * Builds a write: origin, session, standing, a fresh sign-in where the act is grave, limit, body, schema, and then the
 * use case, in the order of refusals of the HTTP contract. A form is answered by a redirect or a page, everything else by JSON.
 */
export function write<S extends z.ZodType>(route: WriteRoute<S>): Write {
  return async (request, params, sent) => {
    const form = isForm(request) ? formOf(sent, route.home(params)) : null
    const fields = form?.fields ?? null
    try {
      const viewer = await admit(request, form !== null, route)
      if (viewer === 'sign-in') return await signInFirst(request, route.form, form?.kept ?? sent)
      if (route.fresh && form && !isFresh(viewer))
        return await confirmFirst(request, route.form, form.kept, viewer.id)
      if (route.fresh) requireFresh(viewer)
      const preview = form?.wantsPreview ? route.preview : undefined
      await countAgainst(preview ? 'preview' : route.limit, viewer.id)
      const body = bodyFor(route, sent)
      if (form && preview) return await showPreview(request, route.form, form.kept, await preview(body))
      const response = await route.run({ viewer, params, request, body, fields })
      if (!fields) return response
      const next = safeReturnTo(fields.returnTo) ?? route.home(params, response)
      return seeOther(next, response.headers.getSetCookie())
    } catch (error) {
      const refused = problemOf(error)
      if (!form) throw refused
      return formRefusal(request, route.form, form.kept, refused)
    }
  }
}

type Admitting = Pick<WriteRoute<z.ZodType>, 'role' | 'evenSuspended' | 'sessionOnly' | 'fresh'>

/** What a form sent, and what of it is kept while its sender signs in or mends it. */
function formOf(sent: SentBody, home: string) {
  if (!('fields' in sent)) return { fields: {} as Fields, kept: sent, wantsPreview: false }
  const { _preview, ...fields } = sent.fields
  const kept = { fields: { ...fields, returnTo: fields.returnTo ?? home } }
  return { fields: sent.fields, kept, wantsPreview: _preview !== undefined }
}

async function showPreview(request: Request, kind: KeptForm['kind'], kept: SentBody, preview: string) {
  const fields = 'fields' in kept ? kept.fields : {}
  return seeOther(`/drafts/${await keepSentForm(request, { kind, keeping: 'WHOLE' }, fields, { preview })}`)
}

/** Who may go on: the signed-in member in good standing, or the word that a form's sender has to sign in first. */
async function admit(request: Request, fromForm: boolean, route: Admitting): Promise<Viewer | 'sign-in'> {
  const viewer = await findCaller(request, { scope: 'WRITE', sessionOnly: route.sessionOnly || route.fresh })
  if (!viewer && fromForm && isSameOrigin(request.headers)) return 'sign-in'
  if (!viewer) throw signedOutProblem('Sign in, then send it again. Nothing was changed.')
  if (viewer.suspended && !route.evenSuspended) throw suspendedProblem()
  requireRole(viewer, route.role)
  return viewer
}

export const suspendedProblem = () =>
  new Problem('suspended', 'You can read everything, but your account cannot write at present.')

const noFields = z.strictObject({})

function bodyFor<S extends z.ZodType>(route: WriteRoute<S>, sent: SentBody): z.output<S> {
  if ('problem' in sent) throw sent.problem
  if (!route.schema) {
    if ('json' in sent && sent.json !== undefined) checkBody(noFields, sent.json)
    return undefined as z.output<S>
  }
  if ('json' in sent) return checkBody(route.schema, sent.json)
  const { _method, _preview, returnTo, ...fields } = sent.fields
  return checkBody(route.schema, route.fromForm ? route.fromForm(fields) : fields)
}
