const MINUTE = 60
const DAY = 24 * 60 * MINUTE
/** After so many tries, about a week, the address counts as one that takes no mail. */
export const MOST_ATTEMPTS = 12

/** How long a mail waits that was put off so many times: a minute, four, sixteen … and at most a day. */
export function secondsUntilNextTry(attempts: number): number {
  return Math.min(DAY, MINUTE * 4 ** (attempts - 1))
}

/** How long nothing is sent at all while the server does not answer: from five seconds to five minutes. */
export function secondsUntilServerIsAsked(failures: number): number {
  return Math.min(5 * MINUTE, 5 * 2 ** (failures - 1))
}
