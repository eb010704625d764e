import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { hideKey } from './hide-key'

/** At most `most` in any span of `minutes`, for one `key` of the `name`d limit. */
export type StrictLimit = { name: string; key: string; most: number; minutes: number }

const hidden = ({ name, key }: StrictLimit) => hideKey(`${name} ${key}`, env().AUTH_SECRET)

/**
 * Takes once from two limits, and from neither second where the first is used up: one statement, so it holds however
 * many ask at once, in every process, and over restarts, whatever RATE_LIMIT_STORE says.
 * @returns the seconds to wait, 0 where it was taken
 */
export async function takeFromLimits(first: StrictLimit, second: StrictLimit): Promise<number> {
  const [taken] = await db.$queryRaw<{ wait: number }[]>`
    select coalesce(
      nullif(take_from_limit(${hidden(first)}, ${first.most}::int, make_interval(mins => ${first.minutes}::int)), 0),
      take_from_limit(${hidden(second)}, ${second.most}::int, make_interval(mins => ${second.minutes}::int))
    ) as wait`
  return taken?.wait ?? 0
}

/** The seconds until the limit can be taken from, 0 for now. Takes nothing. */
export async function waitForLimit(limit: StrictLimit): Promise<number> {
  const [seen] = await db.$queryRaw<{ wait: number }[]>`
    select wait_for_limit(${hidden(limit)}, ${limit.most}::int, make_interval(mins => ${limit.minutes}::int)) as wait`
  return seen?.wait ?? 0
}
