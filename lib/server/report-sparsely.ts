import { log } from '@/lib/log/log'

const MAX_REMEMBERED = 1000

/** Says each thing once in a while, so that a fault that every request meets does not fill the log. */
export function reportSparsely(
  everyMs: number,
  say: (message: string) => void = (message) => log().warn(message),
) {
  const said = new Map<string, number>()
  return (message: string) => {
    const now = Date.now()
    if (now - (said.get(message) ?? Number.NEGATIVE_INFINITY) < everyMs) return
    if (said.size >= MAX_REMEMBERED) said.clear()
    said.set(message, now)
    say(message)
  }
}
