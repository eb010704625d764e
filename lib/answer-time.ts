import { AsyncLocalStorage } from 'node:async_hooks'

/** Whoever writes is answered within five seconds, whatever the database does. */
const ANSWERED_WITHIN_MS = 4700
/** As long as a statement may wait for a lock: what begins later could not be answered in time. */
export const LOCK_WAIT_MS = 1500

const began = new AsyncLocalStorage<number>()

/** Runs what answers one request; from now on its time runs. */
export const withAnswerTime = <T>(answer: () => T): T => began.run(performance.now(), answer)

/** Milliseconds until the present request must have been answered; all of its time where none is being answered. */
export const answerTimeLeft = (): number =>
  ANSWERED_WITHIN_MS - (performance.now() - (began.getStore() ?? performance.now()))
