import { browser } from './browser/browser'
import type { Check } from './check'
import { crashes } from './crashes/crashes'
import { freshReads } from './fresh-reads/fresh-reads'
import { mixed } from './mixed/mixed'
import { databaseAway } from './outages/database-away'
import { diskFull } from './outages/disk-full'
import { mail } from './outages/mail'
import { poolExhausted } from './outages/pool-exhausted'
import { provider } from './outages/provider'
import { permissions } from './permissions'
import { decisions } from './races/decisions'
import { manyMembers } from './races/many-members'
import { onePoint } from './races/one-point'
import { stop } from './stop/stop'

/** Everything that `npm run torture` tries, in this order. */
export const checks: Check[] = [
  ...[crashes, onePoint, manyMembers, decisions],
  ...[databaseAway, poolExhausted, diskFull, mail, provider, stop],
  ...[freshReads, mixed, permissions, browser],
]
