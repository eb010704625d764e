import fc from 'fast-check'
import { expect, it } from 'vitest'
import { trickyAddresses } from '@/testing/tricky-addresses'
import { normaliseEmail } from './email-rules'

it.each(trickyAddresses)('%s: one address or a refusal', (_, typed, meant) => {
  expect(normaliseEmail(typed)).toBe(meant)
})

it('never merges what are two addresses', () => {
  const apart = [
    'ada@example.org',
    'ada+a@example.org',
    'a.da@example.org',
    'ada@mail.example.org',
    'ada@example.com',
    'ada_@example.org',
    'ada@straße.example',
    'ada@strasse.example',
  ]
  expect(new Set(apart.map(normaliseEmail)).size).toBe(apart.length)
})

it('gives ASCII with one @ and no sign that leads to a second recipient, and does so once and for all', () => {
  const signs = fc.constantFrom(
    ...'aZ.@-+%!"(),:;<>[]\\ \t\r\n\u0000＠．，；ｅ\u212aıİßſü\u0308\u200d\ufe0f。',
    'example.org',
    'xn--',
  )
  const texts = fc.array(fc.oneof(signs, fc.string({ unit: 'binary' })), { maxLength: 12 })
  fc.assert(
    fc.property(texts, fc.constantFrom('', '@example.org', '@münchen.de'), (parts, end) => {
      const email = normaliseEmail(parts.join('') + end)
      if (email === null) return
      expect(email).toMatch(/^[a-z0-9.#$&'*+/=?^_{}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/)
      expect(normaliseEmail(email)).toBe(email)
    }),
    { numRuns: 3000 },
  )
})
