import { once } from 'node:events'
import { env } from '@/lib/env'
import { recount } from '@/lib/recount/recount'

const TELL_EVERY_MS = 1000

/** `npm run recount [-- --fix]`: recomputes all sums from the raw votes and prints every difference. */
export async function main(args: string[]): Promise<number> {
  const unknown = args.filter((arg) => arg !== '--fix')
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(' ')}. Use: npm run recount [-- --fix]`)
    return 2
  }
  const fix = args.includes('--fix')
  const began = Date.now()
  let told = 0
  const { ballots, differences } = await recount(env().DIRECT_DATABASE_URL, {
    fix,
    report: ({ what, stored, recounted }) => print(`${what}: stored ${stored}, recounted ${recounted}`),
    onProgress: ({ ballots, members, ofMembers }) => {
      if (Date.now() - told < TELL_EVERY_MS) return
      told = Date.now()
      const share = ofMembers > 0 ? Math.floor((100 * members) / ofMembers) : 100
      console.error(`  ${share} %: ${ballots} ballots of ${members} out of ${ofMembers} members …`)
    },
  })
  const took = `${ballots} ballots recounted in ${((Date.now() - began) / 1000).toFixed(1)} s`
  if (differences === 0) console.log(`${took}: every stored number is right.`)
  else console.log(`${took}: ${differences} differences${fix ? ', all mended' : '. Mend them with --fix'}.`)
  return differences > 0 && !fix ? 1 : 0
}

/** Waits while whoever reads has not taken what was printed: there may be millions of differences. */
async function print(line: string) {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}
