import {
  type RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible'
import { openLimitDatabase, openValkey } from './limit-stores'
import type { LimitSize, LimitStoreSettings } from './limiter'

const TABLE = 'rate_limit'

/** One limit in PostgreSQL, or in Valkey or Redis. `inMemory` counts while the store does not answer. */
export function sharedLimiter(
  size: LimitSize,
  { RATE_LIMIT_STORE: store, DIRECT_DATABASE_URL }: LimitStoreSettings,
  inMemory: RateLimiterMemory,
): RateLimiterStoreAbstract {
  const both = {
    ...size,
    insuranceLimiter: inMemory,
    // Who has used everything up is refused here, without asking the store again.
    inMemoryBlockOnConsumed: size.points,
  }
  if (store === 'postgres')
    return new RateLimiterPostgres({
      ...both,
      storeClient: openLimitDatabase(DIRECT_DATABASE_URL),
      storeType: 'pool',
      tableName: TABLE,
      tableCreated: true,
    })
  return new RateLimiterRedis({
    ...both,
    keyPrefix: `backboard:${size.keyPrefix}`,
    storeClient: openValkey(store),
    rejectIfRedisNotReady: true,
  })
}
