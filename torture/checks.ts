import type { Check } from './check'
import { crashes } from './crashes/crashes'
import { databaseAway } from './outages/database-away'
import { diskFull } from './outages/disk-full'
import { poolExhausted } from './outages/pool-exhausted'
import { decisions } from './races/decisions'
import { manyMembers } from './races/many-members'
import { onePoint } from './races/one-point'

/** Everything that `npm run torture` tries, in this order. */
export const checks: Check[] = [
  crashes,
  onePoint,
  manyMembers,
  decisions,
  databaseAway,
  poolExhausted,
  diskFull,
]
