import { expect, it } from 'vitest'
import { signInLimits } from './sign-in-limits'

const limits = (scale = 1) =>
  signInLimits({
    LIMIT_SIGN_IN_MAILS_PER_ADDRESS: 5,
    LIMIT_SIGN_IN_MAILS_PER_NETWORK: 25,
    RATE_LIMIT_SCALE: scale,
    RATE_LIMIT_STORE: 'memory',
    DIRECT_DATABASE_URL: '',
  })

it('sends an address five mails in half an hour, from wherever they are asked for', async () => {
  const { mailWait } = limits()
  for (let n = 0; n < 5; n++) expect(await mailWait('ada@example.org', `net-${n}`)).toBe(0)
  const wait = await mailWait('ada@example.org', 'net-9')
  expect(wait).toBeGreaterThan(25 * 60)
  expect(wait).toBeLessThanOrEqual(30 * 60)
  expect(await mailWait('eve@example.org', 'net-9')).toBe(0)
})

it('sends a network twenty-five mails in five minutes, to whomever', async () => {
  const { mailWait, networkWait } = limits()
  for (let n = 0; n < 25; n++) {
    expect(await networkWait('net')).toBe(0)
    expect(await mailWait(`member-${n}@example.org`, 'net')).toBe(0)
  }
  expect(await networkWait('net')).toBeGreaterThan(4 * 60)
  expect(await mailWait('late@example.org', 'net')).toBeLessThanOrEqual(5 * 60)
  expect(await networkWait('other-net')).toBe(0)
})

it('lets exactly as many through when all ask at once', async () => {
  const { mailWait } = limits()
  const waits = await Promise.all(Array.from({ length: 40 }, () => mailWait('ada@example.org', 'net')))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
})

it('multiplies by the scale', async () => {
  const { mailWait } = limits(2)
  const waits = await Promise.all(Array.from({ length: 12 }, () => mailWait('ada@example.org', 'net')))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(10)
})
