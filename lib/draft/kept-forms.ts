import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { ProblemDocument } from '@/lib/api/problem'

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
    | 'technology'
    | 'point'
    | 'editing'
    | 'other'
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

// One store a process, whichever of Next's bundles asks.
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

/** Keeps what somebody typed for an hour and answers an unguessable id: who has it sees the form. */
export function keepForm(form: KeptForm): string {
  const id = randomBytes(16).toString('base64url')
  forms().set(id, form)
  return id
}

export function getKeptForm(id: string): KeptForm | null {
  return forms().get(id) ?? null
}
