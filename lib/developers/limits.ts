import { formatWhole } from '@/lib/format/number'
import { plural } from '@/lib/format/plural'

type Set = {
  LIMIT_API_PER_MINUTE: number
  LIMIT_VOTES_PER_MINUTE: number
  LIMIT_VOTES_PER_DAY: number
  LIMIT_COMMENTS_PER_10_MINUTES: number
  LIMIT_SUGGESTIONS_PER_HOUR: number
}

/** What may be done how often, as this site is set. */
export const limitsTold = (set: Set): { what: string; limit: string }[] => [
  {
    what: 'Public reads, by network (an IPv4 address, an IPv6 /64)',
    limit: `${formatWhole(set.LIMIT_API_PER_MINUTE)} a minute`,
  },
  {
    what: 'Votes, by member',
    limit: `${formatWhole(set.LIMIT_VOTES_PER_MINUTE)} a minute and ${formatWhole(set.LIMIT_VOTES_PER_DAY)} a day`,
  },
  {
    what: 'Comments, by member',
    limit: `${plural(set.LIMIT_COMMENTS_PER_10_MINUTES, 'comment')} in ten minutes`,
  },
  {
    what: 'Suggestions and reports, by member',
    limit: `${formatWhole(set.LIMIT_SUGGESTIONS_PER_HOUR)} an hour`,
  },
]
