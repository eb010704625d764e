import { RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/lib/env'
import { type Limiter, limiter } from '@/lib/limit/limiter'
import { Problem } from './problem'

export type LimitName =
  | 'staff'
  | 'claim'
  | 'vote'
  | 'comment'
  | 'preview'
  | 'suggestion'
  | 'change'
  | 'kept-form'
  | 'passkey'
type Limit = { limiters: Limiter[]; detail: string }

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
        scaled('vote-minute', LIMIT_VOTES_PER_MINUTE, 60),
        scaled('vote-day', LIMIT_VOTES_PER_DAY, 86_400),
      ],
      detail: 'You are voting faster than anybody reads.',
    },
    comment: {
      limiters: [scaled('comment', LIMIT_COMMENTS_PER_10_MINUTES, 600)],
      detail: 'That is a lot of comments in ten minutes.',
    },
    suggestion: {
      limiters: [scaled('suggestion', LIMIT_SUGGESTIONS_PER_HOUR, 3600)],
      detail: 'That is a lot of suggestions and reports in an hour.',
    },
    preview: { limiters: [scaled('preview', 120, 60)], detail: 'That is a lot of previews in a minute.' },
    staff: { limiters: [scaled('staff', 600, 600)], detail: 'That is a lot of decisions in ten minutes.' },
    claim: { limiters: [scaled('claim', 3000, 600)], detail: 'That is a lot of looking in ten minutes.' },
    // So that one network, by forms as large as they may be, fills less than half of the memory for them.
    'kept-form': {
      limiters: [scaled('kept-form', 50, 3600)],
      detail: 'More forms were sent from your network than are kept in one hour.',
    },
    passkey: {
      limiters: [scaled('passkey', 120, 600)],
      detail: 'Too many tried to sign in by passkey from your network.',
    },
    change: { limiters: [scaled('change', 60, 600)], detail: 'That is a lot of changes in ten minutes.' },
  }
  return kept[KEY]
}

const scaled = (keyPrefix: string, points: number, duration: number) =>
  limiter({ keyPrefix, points: Math.max(1, Math.floor(points * env().RATE_LIMIT_SCALE)), duration }, env())

/**
 * Counts one act of a member, or of a network, against a limit.
 * @throws Problem 429 that says in how many seconds to come back
 */
export async function countAgainst(name: LimitName, whom: string): Promise<void> {
  const { limiters, detail } = limits()[name]
  try {
    for (const each of limiters) await each.consume(whom)
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
