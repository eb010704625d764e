import type { Stage } from './stage'
import { editing } from './writes-of-editors'
import { saying } from './writes-of-members'
import { moderating } from './writes-of-moderators'
import { joining } from './writes-on-accounts'

export type Writes = Record<string, (stage: Stage) => Promise<unknown>>

/** Every kind of write, each once, in an order in which each is possible. */
export const auditedWrites: Writes = { ...saying, ...moderating, ...joining, ...editing }
