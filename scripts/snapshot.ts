import { env } from '@/lib/env'
import { isDay } from '@/lib/history/day-rules'
import { Refusal } from '@/lib/refusal'
import { catchUp, snapshotConnection } from '@/lib/snapshot/catch-up'
import { takeSnapshot } from '@/lib/snapshot/take-snapshot'

/** `npm run snapshot [-- YYYY-MM-DD]`: keeps how the ranking stood on that day, or on every past day not kept yet. */
export async function main(args: string[]): Promise<void> {
  const [day] = args
  if (args.length > 1 || (day !== undefined && !isDay(day)))
    throw new Refusal('Use: npm run snapshot [-- YYYY-MM-DD]')
  const sql = snapshotConnection(env().DIRECT_DATABASE_URL)
  try {
    if (day !== undefined) {
      const count = await takeSnapshot(sql, day)
      console.log(
        count > 0 ? `${day}: ${count} technologies.` : `${day} has its snapshot, or nothing was listed then.`,
      )
      return
    }
    const { taken, left } = await catchUp(sql, new Date())
    const words = taken.length === 1 ? '1 day' : `${taken.length} days`
    console.log(taken.length > 0 ? `${words}, ${taken[0]} to ${taken.at(-1)}.` : 'No day is missing.')
    if (left > 0) console.log(`${left} days are still missing; run it again.`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
