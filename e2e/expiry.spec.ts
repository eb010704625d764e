import { expect, test } from '@playwright/test'
import type { Audited } from './expiry/audit'
import { runAudit } from './expiry/run-audit'
import { isTolerated } from './expiry/tolerated'

const not = (some: string[]) => (address: string) => !some.includes(address)

test('each kind of write expires every kept answer whose bytes it changes, and no other', async () => {
  test.setTimeout(600_000)
  const audited = await runAudit(process.env.BUILD_DIR as string)
  const stale = (each: Audited) => each.changed.filter(not(each.expired))
  const needless = ({ write, changed, expired }: Audited) =>
    expired.filter(not(changed)).filter((address) => !isTolerated(write, address))
  const told = (found: (each: Audited) => string[]) =>
    audited.flatMap((each) => found(each).map((address) => `${each.write}: ${address}`))
  expect(told(stale)).toEqual([])
  expect(told(needless)).toEqual([])
  expect(told(({ outlived }) => outlived)).toEqual([])

  // What the audit says is worth something only where writes do change answers.
  expect(audited.length).toBeGreaterThan(35)
  expect(audited.filter(({ changed }) => changed.length > 0).length).toBeGreaterThan(30)
  const vote = audited.find(({ write }) => write === 'a vote that moves nobody else')
  expect(vote?.changed).toContain('/technologies/django')
  for (const elsewhere of [
    '/technologies/rust',
    '/kinds/language',
    '/languages/php',
    '/compare/laravel-vs-rust',
  ])
    expect(vote?.expired).not.toContain(elsewhere)
})
