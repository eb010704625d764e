import { db } from '@/lib/db'
import { fillOverfull, OVERFULL_SLUG } from '@/testing/overfull'

/** `node scripts/run.mjs overfull-data [comments]`: one technology with too much of everything, to look at its pages. */
export async function main([comments = '2000']: string[]): Promise<number> {
  if (await db.technology.findUnique({ where: { slug: OVERFULL_SLUG } })) {
    console.log('It is there already. To begin anew: npm run reset, then npm start.')
    return 0
  }
  await fillOverfull(Number(comments))
  await db.$queryRaw`select announce_all()`
  console.log(`/technologies/${OVERFULL_SLUG} has 60 points and ${comments} comments now.`)
  return 0
}
