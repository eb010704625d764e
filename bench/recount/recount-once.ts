import { recount } from '@/lib/recount/recount'

// One recount in a process of its own, as `npm run recount` is, so that its memory can be told: prints JSON.
const began = performance.now()
let firstProgress = 0
const { ballots, differences } = await recount(process.env.DATABASE_URL as string, {
  fix: process.argv.includes('--fix'),
  report: () => {},
  onProgress: () => {
    firstProgress ||= performance.now()
  },
})
console.log(
  JSON.stringify({
    ballots,
    differences,
    seconds: (performance.now() - began) / 1000,
    firstProgress: (firstProgress - began) / 1000,
    // In KiB.
    peakMemory: process.resourceUsage().maxRSS / 1024,
  }),
)
