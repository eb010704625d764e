import { type Refusal, readRefusal } from '@/components/member/read-refusal'

type Sent = { body: string; parentId?: string; verdict?: string | null; experience?: string | null }
export type Stored = {
  id: string
  state: string
  body: string | null
  verdict: string | null
  experience: string | null
}
type Outcome = { stored: Stored } | { refusal: Refusal }

/** Sends a comment form as JSON. */
export function sendChange(form: HTMLFormElement): Promise<Outcome> {
  return request(form.action, 'PATCH', sentBy(form, null))
}

/**
 * Posts a comment once, however often it is sent with the same key. Where an earlier sending arrived although its
 * answer did not, and the text has been changed since, the change follows it.
 */
export async function sendOnce(form: HTMLFormElement, key: string): Promise<Outcome> {
  const sent = sentBy(form, undefined)
  const outcome = await request(form.action, 'POST', sent, key)
  if ('refusal' in outcome || isSame(outcome.stored, sent)) return outcome
  const { parentId, ...change } = sent
  const { verdict = null, experience = null } = change
  return request(`/api/v1/comments/${outcome.stored.id}`, 'PATCH', {
    ...change,
    ...(parentId === undefined && { verdict, experience }),
  })
}

/** `cleared` stands for an answer that is not given. */
function sentBy(form: HTMLFormElement, cleared: null | undefined): Sent {
  const fields = new FormData(form)
  const text = (name: string) => fields.get(name)?.toString() || undefined
  const verdict = text('verdict')
  const none = fields.has('verdict') ? cleared : undefined
  return {
    body: text('body') ?? '',
    parentId: text('parentId'),
    verdict: verdict ?? none,
    experience: (verdict && text('experience')) ?? none,
  }
}

async function request(
  address: string,
  method: 'POST' | 'PATCH',
  sent: Sent,
  key?: string,
): Promise<Outcome> {
  const response = await fetch(address, {
    method,
    headers: { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
    body: JSON.stringify(sent),
  }).catch(() => null)
  return response?.ok ? { stored: await response.json() } : { refusal: await readRefusal(response) }
}

const isSame = (stored: Stored, sent: Sent) =>
  stored.body === sent.body.trim().replaceAll('\r\n', '\n') &&
  stored.verdict === (sent.verdict ?? null) &&
  stored.experience === (sent.experience ?? null)

export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}
