import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { fillSampleData, hasSampleData } from '@/lib/sample/fill-sample-data'
import { hostsElsewhere } from '@/lib/sample/hosts-elsewhere'

/** `npm run sample-data [-- --force]`: an invented community for developing and for pictures. */
export async function main(args: string[]): Promise<number> {
  const elsewhere = hostsElsewhere(env().DIRECT_DATABASE_URL)
  if (elsewhere.length > 0 && !args.includes('--force')) {
    console.error(
      `The database is on ${elsewhere.join(' or ')}, not on this machine: sample data would stand among real opinions.`,
    )
    console.error('Nothing was changed. If that is what you want: npm run sample-data -- --force')
    return 1
  }
  if (await hasSampleData()) {
    console.log('The sample data are in already. To begin anew: npm run reset, then npm start.')
    return 0
  }
  console.log('Filling in an invented community; every member is marked “(sample)” …')
  const { members, votes, comments, days, flags } = await fillSampleData()
  await db.$queryRaw`select announce_all()`
  console.log(
    `${members} members, ${votes} votes and ${comments} comments over the last months, with ${days} daily snapshots, an edition of last year, ${flags === 1 ? '1 flag' : `${flags} flags`} and more in the moderators’ queue, suggestions in every state, and what members are told of it all.`,
  )
  return 0
}
