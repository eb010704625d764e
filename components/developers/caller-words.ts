import type { Caller } from '@/lib/developers/operations'

const WORDS: Record<Caller, string> = {
  everybody: 'Open to everybody.',
  READ: 'For a signed-in member, or a token with the scope READ.',
  WRITE: 'For a signed-in member, or a token with the scope WRITE.',
  session: 'For a signed-in member only: no token may do this.',
}

/** Who may call an operation. */
export const callerWords = (caller: Caller) => WORDS[caller]
