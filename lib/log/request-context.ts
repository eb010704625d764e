import { AsyncLocalStorage } from 'node:async_hooks'

type RequestContext = { requestId: string }

// One for all, whichever of Next's bundles asks.
const place = globalThis as { [key: symbol]: AsyncLocalStorage<RequestContext> | undefined }
const KEY = Symbol.for('backboard.request-context')

place[KEY] ??= new AsyncLocalStorage<RequestContext>()

/** The request that is being answered; every line of the log that arises meanwhile carries its id. */
export const requestContext = place[KEY]
