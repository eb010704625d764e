import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/lib/env'
import { Problem } from './problem'

export type LimitName = 'staff' | 'vote' | 'comment' | 'change' | 'suggestion'
type Limit = { limiters: RateLimiterMemory[]; detail: string }

// One set a process, whichever of Next's bundles asks.
const kept = globalThis as { [key: symbol]: Record<LimitName, Limit> | undefined }
const KEY = Symbol.for('backboard.rate-limits')

function limits(): Record<LimitName, Limit> {
  const {
    LIMIT_VOTES_PER_MINUTE,
    LIMIT_VOTES_PER_DAY,
    LIMIT_COMMENTS_PER_10_MINUTES,
    LIMIT_SUGGESTIONS_PER_HOUR,
  } = env()
  kept[KEY] ??= {
    vote: {
      limiters: [
        limiter('vote-minute', LIMIT_VOTES_PER_MINUTE, 60),
        limiter('vote-day', LIMIT_VOTES_PER_DAY, 86_400),
      ],
      detail: 'You are voting faster than anybody reads.',
    },
    comment: {
      limiters: [limiter('comment', LIMIT_COMMENTS_PER_10_MINUTES, 600)],
      detail: 'That is a lot of comments in ten minutes.',
    },
    suggestion: {
      limiters: [limiter('suggestion', LIMIT_SUGGESTIONS_PER_HOUR, 3600)],
      detail: 'That is a lot for the editors to read in an hour.',
    },
    staff: { limiters: [limiter('staff', 600, 600)], detail: 'That is a lot of decisions in ten minutes.' },
    change: { limiters: [limiter('change', 60, 600)], detail: 'That is a lot of changes in ten minutes.' },
  }
  return kept[KEY]
}

const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterMemory({
    keyPrefix,
    points: Math.max(1, Math.floor(points * env().RATE_LIMIT_SCALE)),
    duration,
  })

/**
 * Counts one act of a member against a limit.
 * @throws Problem 429 that says in how many seconds to come back
 */
export async function countAgainst(name: LimitName, memberId: string): Promise<void> {
  const { limiters, detail } = limits()[name]
  try {
    for (const each of limiters) await each.consume(memberId)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw new Problem(
      'too-many-requests',
      `${detail} Nothing was changed; try again in ${seconds} seconds.`,
      {
        headers: { 'retry-after': String(seconds) },
      },
    )
  }
}
