/**
 * True for what postgres.js throws outside of any promise when the database goes away in the middle of a transaction:
 * it then writes the rollback to a socket that is gone. The transaction itself has been rejected properly.
 */
export const isLostConnection = (error: unknown): boolean =>
  error instanceof TypeError && /\bnextWrite\b.*[\\/]postgres[\\/]/.test(error.stack ?? '')

/** Ends the process at an error that nobody caught, as ever, unless it is that one: a database away ends no site. */
export function surviveLostConnections(report: (error: unknown) => void, exit = process.exit): void {
  process.on('uncaughtException', (error) => {
    if (isLostConnection(error)) return
    report(error)
    exit(1)
  })
}
