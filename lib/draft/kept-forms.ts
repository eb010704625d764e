import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { ProblemDocument } from '@/lib/api/problem'

export type KeptForm = {
  kind:
    | 'comment'
    | 'edit'
    | 'settings'
    | 'vote'
    | 'sign-in'
    | 'edition'
    | 'decision'
    | 'suggestion'
    | 'technology'
    | 'point'
    | 'editing'
    | 'other'
  /** Where the form was sent, a path of this site. */
  action: string
  values: Record<string, string>
  problem?: Pick<ProblemDocument, 'status' | 'title' | 'detail' | 'errors' | 'similar' | 'current'>
  returnTo: string | null
}

const HOUR = 60 * 60 * 1000
const MOST_BYTES = 16 * 1024 * 1024

// One store a process, whichever of Next's bundles asks.
const place = globalThis as { [key: symbol]: LRUCache<string, KeptForm> | undefined }
const KEY = Symbol.for('backboard.kept-forms')
function forms(): LRUCache<string, KeptForm> {
  place[KEY] ??= new LRUCache({
    maxSize: MOST_BYTES,
    sizeCalculation: (form) => 2 * JSON.stringify(form).length + 200,
    ttl: HOUR,
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
