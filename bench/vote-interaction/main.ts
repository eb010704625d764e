import { withSite } from '../site/with-site'
import { freshPage, pressed } from './pressed'

const PAGES = 9
const SLOWER = 4
const AIM_MS = 100

/** `npm run bench:vote`: how long after a press on “Agree” the next frame shows it, on a processor four times slower. */
await withSite(async ({ origin, browser }) => {
  const first: number[] = []
  const later: number[] = []
  for (let i = 0; i < PAGES; i++) {
    const page = await freshPage(browser, origin, SLOWER)
    first.push(await pressed(page, i % 3))
    later.push(await pressed(page, (i + 1) % 3))
    await page.context().close()
  }
  console.log(`Press to next paint, ${SLOWER}× slower processor, ${PAGES} fresh pages:`)
  report('the first press of a page', first)
  report('the second', later)
  if (Math.max(...first, ...later) >= AIM_MS) process.exitCode = 1
})

function report(what: string, durations: number[]) {
  const sorted = durations.toSorted((a, b) => a - b)
  console.log(
    `  ${what}: median ${sorted[PAGES >> 1]} ms, longest ${sorted.at(-1)} ms (${durations.join(', ')})`,
  )
}
