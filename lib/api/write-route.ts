import { z } from 'zod'
import type { KeptForm } from '@/lib/draft/kept-forms'
import type { Viewer } from '@/lib/session/find-viewer'
import { safeReturnTo } from '@/lib/session/return-to'
import { checkBody } from './check-body'
import { findCaller, signedOutProblem } from './find-caller'
import { formRefusal, seeOther, signInFirst } from './form-reply'
import { isSameOrigin } from './origin'
import { Problem } from './problem'
import { problemOf } from './problem-of'
import { countAgainst, type LimitName } from './rate-limits'
import { requireRole, type StaffRole } from './require-role'
import { type Fields, isForm, type SentBody } from './sent-body'

export type Params = Record<string, string>
export type WriteContext<B> = { viewer: Viewer; params: Params; body: B; request: Request }

type WriteRoute<S extends z.ZodType> = {
  limit: LimitName
  /** Who may do this; every member in good standing when absent. An administrator may all that a moderator may. */
  role?: StaffRole
  /** For what a member must be able to do about the account itself, come what may. */
  evenSuspended?: boolean
  /** For what no API token may do. */
  sessionOnly?: boolean
  /** What the body must be; absent for a method that takes none. */
  schema?: S
  /** A form's fields as the body of the same request in JSON; as they are when absent. */
  fromForm?: (fields: Fields) => unknown
  form: KeptForm['kind']
  /** Where a form goes that names no returnTo; there is no response before it was done. */
  home: (params: Params, response?: Response) => string
  run: (context: WriteContext<z.output<S>>) => Promise<Response>
}

/** One method of one address, ready to be called with what was sent. */
export type Write = (request: Request, params: Params, sent: SentBody) => Promise<Response>

/**
 * Builds a write: origin, session, standing, limit, body, schema, and then the use case, in the order of refusals of
 * the HTTP contract. A form is answered by a redirect or a page, everything else by JSON.
 */
export function write<S extends z.ZodType>(route: WriteRoute<S>): Write {
  return async (request, params, sent) => {
    const fields = isForm(request) ? ('fields' in sent ? sent.fields : {}) : null
    try {
      const viewer = await admit(request, fields !== null, route)
      if (viewer === 'sign-in') return await signInFirst(request, route.form, sent)
      await countAgainst(route.limit, viewer.id)
      const response = await route.run({ viewer, params, request, body: bodyFor(route, sent) })
      if (!fields) return response
      const next = safeReturnTo(fields.returnTo) ?? route.home(params, response)
      return seeOther(next, response.headers.getSetCookie())
    } catch (error) {
      const refused = problemOf(error)
      if (!fields) throw refused
      return formRefusal(request, route.form, sent, refused)
    }
  }
}

type Admitting = Pick<WriteRoute<z.ZodType>, 'role' | 'evenSuspended' | 'sessionOnly'>

/** Who may go on: the signed-in member in good standing, or the word that a form's sender has to sign in first. */
async function admit(request: Request, fromForm: boolean, route: Admitting): Promise<Viewer | 'sign-in'> {
  const viewer = await findCaller(request, { scope: 'WRITE', sessionOnly: route.sessionOnly })
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
  const { _method, returnTo, ...fields } = sent.fields
  return checkBody(route.schema, route.fromForm ? route.fromForm(fields) : fields)
}
