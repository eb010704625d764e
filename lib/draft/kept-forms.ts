import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { ProblemDocument } from '@/lib/api/problem'
import { isDatabaseAway } from '@/lib/database-away'
import { getSealed, keepSealed } from '@/lib/sealed/sealed-texts'

/**
 * WHOLE: what was typed is kept, and the form is shown again. NOTHING: nothing was typed, so a button alone would be
 * left, which does for whoever opens the page what they cannot see. UNREAD: the content could not be read or kept.
 */
export type Keeping = 'WHOLE' | 'NOTHING' | 'UNREAD'
export type KeptForm = {
  keeping: Keeping
  kind:
    | 'comment'
    | 'edit'
    | 'helpful'
    | 'settings'
    | 'vote'
    | 'sign-in'
    | 'edition'
    | 'decision'
    | 'suggestion'
    | 'report'
    | 'appeal'
    | 'role'
    | 'token'
    | 'account'
    | 'passkey'
    | 'technology'
    | 'point'
    | 'editing'
    | 'other'
  /** To whom alone it is shown again; anybody who has its address where this is absent. */
  memberId?: string
  /** Where the form was sent, a path of this site. */
  action: string
  values: Record<string, string>
  problem?: Pick<ProblemDocument, 'status' | 'title' | 'detail' | 'errors' | 'similar' | 'current'>
  returnTo: string | null
  /** The typed text as safe HTML, where a preview was asked for. */
  preview?: string
}

// Whether a form of this kind, shown again, says what sending it will do.
const IS_TELLING: Record<KeptForm['kind'], boolean> = {
  comment: true,
  edit: true,
  settings: true,
  'sign-in': true,
  edition: true,
  suggestion: true,
  report: true,
  appeal: true,
  token: true,
  account: true,
  passkey: true,
  technology: true,
  point: true,
  editing: true,
  decision: true,
  role: true,
  vote: false,
  helpful: false,
  other: false,
}

/**
 * Staff's forms do not say whose case they decide, and an account is deleted by one press. To their sender they come
 * back; under an address, where who is not signed in finds them after signing in, they could be somebody else's trap.
 */
export const isForSenderOnly = (kind: KeptForm['kind']): boolean =>
  kind === 'decision' || kind === 'role' || kind === 'editing' || kind === 'account'

/** How much of a form may be shown again: one that tells nothing of what it does must not become a page of a button. */
export const keepingOf = (kind: KeptForm['kind'], values: Record<string, string>): Keeping =>
  IS_TELLING[kind] && (kind === 'account' || values._method?.toUpperCase() !== 'DELETE') ? 'WHOLE' : 'NOTHING'

export const KEPT_FORM_MINUTES = 60
const MOST_BYTES = 16 * 1024 * 1024

// What this process was sent, for the page that it answers with, even while the database is away. One store a process,
// whichever of Next's bundles asks.
const place = globalThis as { [key: symbol]: LRUCache<string, KeptForm> | undefined }
const KEY = Symbol.for('backboard.kept-forms')
function forms(): LRUCache<string, KeptForm> {
  place[KEY] ??= new LRUCache({
    maxSize: MOST_BYTES,
    sizeCalculation: (form) => 2 * JSON.stringify(form).length + 200,
    ttl: KEPT_FORM_MINUTES * 60 * 1000,
  })
  return place[KEY]
}

/** Keeps what somebody typed for an hour in this process and answers an unguessable id: who has it sees the form. */
export function keepForm(form: KeptForm): string {
  const id = randomBytes(16).toString('base64url')
  forms().set(id, form)
  return id
}

/**
 * The same where the form is asked for by its address, which may reach another process. While the database is away only
 * this one finds it.
 */
export async function keepFormForAll(form: KeptForm): Promise<string> {
  const id = keepForm(form)
  await keepSealed(id, JSON.stringify(form), KEPT_FORM_MINUTES).catch((error) => {
    if (!isDatabaseAway(error)) throw error
  })
  return id
}

/** The form that is kept under this id, or null when nobody keeps it any more. */
export async function getKeptForm(id: string): Promise<KeptForm | null> {
  const own = forms().get(id)
  if (own) return own
  const sealed = ID.test(id) ? await getSealed(id) : null
  return sealed === null ? null : (JSON.parse(sealed) as KeptForm)
}

const ID = /^[\w-]{22}$/
