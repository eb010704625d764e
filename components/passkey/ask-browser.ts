import { type Refusal, readRefusal } from '@/components/member/read-refusal'

/** What came of asking: an answer of the site, or why not, in words. */
type Outcome<T> = { answer: T } | { refusal: Refusal }

const UNDONE: Refusal = {
  status: 0,
  title: 'Nothing was done',
  detail: 'The browser was closed, found no passkey for this site, or waited too long. You can try again.',
}
const THERE_ALREADY: Refusal = {
  status: 0,
  title: 'This device has a passkey for you already',
  detail: 'It is in the list above. Another device, or a security key, can have one of its own.',
}
const NOT_HERE: Refusal = {
  status: 0,
  title: 'Passkeys do not work at this address',
  detail: 'Browsers allow them under https, and on localhost.',
}

/**
 * Gets options from the site, lets the browser ask its member, and sends what came of it.
 * @param optionsFrom the address that tells what to ask
 * @param sendTo the address that takes the credential, with `more` beside it
 */
export async function askBrowser<T>(
  optionsFrom: string,
  ask: (options: never) => Promise<unknown>,
  sendTo: string,
  more: Record<string, unknown> = {},
): Promise<Outcome<T>> {
  const options = await post(optionsFrom)
  if (!options?.ok) return { refusal: await readRefusal(options) }
  let credential: unknown
  try {
    credential = await ask((await options.json()) as never)
  } catch (error) {
    return { refusal: whyNot(error) }
  }
  const answer = await post(sendTo, { credential, ...more })
  return answer?.ok ? { answer: (await answer.json()) as T } : { refusal: await readRefusal(answer) }
}

const post = (address: string, body?: unknown) =>
  fetch(address, {
    method: 'POST',
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  }).catch(() => null)

function whyNot(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return THERE_ALREADY
  return name === 'SecurityError' ? NOT_HERE : UNDONE
}
