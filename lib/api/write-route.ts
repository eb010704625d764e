import type { z } from 'zod'
import type { KeptForm } from '@/lib/draft/kept-forms'
import { findViewer, sessionTokenOf, type Viewer } from '@/lib/session/find-viewer'
import { safeReturnTo } from '@/lib/session/return-to'
import { checkBody } from './check-body'
import { formRefusal, keepSentForm, seeOther, signInFirst } from './form-reply'
import { isSameOrigin } from './origin'
import { Problem } from './problem'
import { problemOf } from './problem-of'
import { countAgainst, type LimitName } from './rate-limits'
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
 * Builds a write: origin, session, standing, limit, body, schema, and then the use case, in the order of refusals of
 * the HTTP contract. A form is answered by a redirect or a page, everything else by JSON.
 */
export function write<S extends z.ZodType>(route: WriteRoute<S>): Write {
  return async (request, params, sent) => {
    const form = isForm(request) ? formOf(sent, route.home(params)) : null
    const fields = form?.fields ?? null
    try {
      const viewer = await admit(request, fields !== null, route.role)
      if (viewer === 'sign-in') return signInFirst(request, route.form, form?.kept ?? {})
      const preview = form?.wantsPreview ? route.preview : undefined
      await countAgainst(preview ? 'preview' : route.limit, viewer.id)
      const body = bodyFor(route, sent)
      if (form && preview)
        return seeOther(
          `/drafts/${keepSentForm(request, route.form, form.kept, { preview: await preview(body) })}`,
        )
      const response = await route.run({ viewer, params, request, body, fields })
      return fields ? seeOther(safeReturnTo(fields.returnTo) ?? route.home(params, response)) : response
    } catch (error) {
      const refused = problemOf(error)
      if (!form) throw refused
      return formRefusal(request, route.form, form.kept, refused)
    }
  }
}

/** What a form sent, and what of it is kept while its sender signs in or mends it. */
function formOf(sent: SentBody, home: string) {
  const fields = 'fields' in sent ? sent.fields : {}
  const { _preview, ...kept } = fields
  return { fields, kept: { ...kept, returnTo: kept.returnTo ?? home }, wantsPreview: _preview !== undefined }
}

/** Who may go on: the signed-in member in good standing, or the word that a form's sender has to sign in first. */
async function admit(request: Request, fromForm: boolean, role?: StaffRole): Promise<Viewer | 'sign-in'> {
  const isOurs = isSameOrigin(request.headers)
  if (sessionTokenOf(request.headers) && !isOurs)
    throw new Problem(
      'foreign-origin',
      'This was sent from a page that is not of this site. Nothing was changed.',
    )
  const viewer = await findViewer(request.headers)
  if (!viewer && fromForm && isOurs) return 'sign-in'
  if (!viewer) throw new Problem('signed-out', 'Sign in, then send it again. Nothing was changed.')
  if (viewer.suspended) throw suspendedProblem()
  requireRole(viewer, role)
  return viewer
}

export const suspendedProblem = () =>
  new Problem('suspended', 'You can read everything, but your account cannot write at present.')

function bodyFor<S extends z.ZodType>(route: WriteRoute<S>, sent: SentBody): z.output<S> {
  if ('problem' in sent) throw sent.problem
  if (!route.schema) return undefined as z.output<S>
  if ('json' in sent) return checkBody(route.schema, sent.json)
  const { _method, _preview, returnTo, ...fields } = sent.fields
  return checkBody(route.schema, route.fromForm ? route.fromForm(fields) : fields)
}
