import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { everyAnswerHasItsHeaders } from '@/torture/browser/headers'
import { noStoredScriptRuns } from '@/torture/browser/hostile/stored-scripts'
import type { Result } from '@/torture/browser/result'
import { noteViolations, openPlanted, openTyped, PLANTS } from '@/torture/browser/violations'
import { expect, test } from './fixtures'

/** Kept, and able to find what is broken on purpose. */
function expectKept({ promise, tries, violations, planted }: Result) {
  expect(violations, promise).toEqual([])
  expect(tries).toBeGreaterThan(20)
  for (const { defect, isFound } of planted) expect(isFound, `${promise}: ${defect}`).toBe(true)
}

test('every answer has the headers that SECURITY.md names', async () => {
  test.setTimeout(120_000)
  expectKept(await everyAnswerHasItsHeaders(process.env.BASE_URL as string))
})

test('what is injected into a page does not run, and is reported', async ({ page, member }) => {
  for (const [path, shown] of [
    ['/how-ranking-works', page],
    ['/settings', member.page],
  ] as const) {
    const seen = await noteViolations(shown.context())
    await shown.goto(path)
    expect(seen, `${path} as it is`).toEqual([])
    for (const [what, html] of Object.entries(PLANTS)) {
      expect(await openPlanted(shown, path, html), `${what} in ${path}`).toBeUndefined()
      expect(seen.splice(0).length, `${what} in ${path} is reported`).toBeGreaterThan(0)
    }
    expect(await openTyped(shown, '<img src=x onerror=alert(1)>')).toBe('TypeError')
    expect(await openTyped(shown, '<p>A <code class="block">comment</code></p>')).toBe('made')
  }
})

test('no source maps are in what browsers can ask for', () => {
  const folder = join(process.env.BUILD_DIR as string, 'static')
  const files = readdirSync(folder, { recursive: true }).map(String)
  expect(files.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(5)
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([])
  for (const name of files.filter((each) => /\.(?:js|css)$/.test(each)))
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toContain('sourceMappingURL')
})

test('nothing that people write runs where it is shown', async ({ browser }) => {
  test.setTimeout(300_000)
  expectKept(await noStoredScriptRuns({ buildDir: process.env.BUILD_DIR as string, browser, isQuick: true }))
})
