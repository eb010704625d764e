import { type Refusal, readRefusal } from '@/components/member/read-refusal'

/** Sends a comment form as JSON; `key` makes a repeated request harmless. */
export async function sendComment(
  form: HTMLFormElement,
  method: 'POST' | 'PATCH',
  key?: string,
): Promise<{ id: string } | { refusal: Refusal }> {
  const fields = new FormData(form)
  const text = (name: string) => fields.get(name)?.toString() || undefined
  const verdict = text('verdict')
  const withVerdict = fields.has('verdict')
  const cleared = method === 'PATCH' && withVerdict ? null : undefined
  const response = await fetch(form.action, {
    method,
    headers: { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
    body: JSON.stringify({
      body: fields.get('body')?.toString() ?? '',
      parentId: text('parentId'),
      verdict: verdict ?? cleared,
      experience: verdict ? (text('experience') ?? cleared) : cleared,
    }),
  }).catch(() => null)
  return response?.ok ? await response.json() : { refusal: await readRefusal(response) }
}

export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}
