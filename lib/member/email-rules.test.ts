import { expect, it } from 'vitest'
import { normaliseEmail } from './email-rules'

it.each([
  ['ada@example.org', 'ada@example.org'],
  ['  Ada@Example.ORG ', 'ada@example.org'],
  ['ada+backboard@mail.example.co.uk', 'ada+backboard@mail.example.co.uk'],
  ["o'hara@example.org", "o'hara@example.org"],
  ['ada＠example.org', 'ada@example.org'],
  ['\u212aelvin@example.org', 'kelvin@example.org'],
  ['ada@ｅxample.org', 'ada@example.org'],
  ['ada@münchen.de', 'ada@xn--mnchen-3ya.de'],
  ['ada@xn--mnchen-3ya.de', 'ada@xn--mnchen-3ya.de'],
])('%s is known as %s', (input, expected) => {
  expect(normaliseEmail(input)).toBe(expected)
})

it.each([
  '',
  'ada',
  'ada@',
  '@example.org',
  'ada@localhost',
  'ada@example.org.',
  'ada@.example.org',
  'ada@example..org',
  '.ada@example.org',
  'ada.@example.org',
  'a..da@example.org',
  'ada@evil.example@example.org',
  'ada＠evil.example@example.org',
  'ada@example.org,eve@evil.example',
  'ada@example.org eve@evil.example',
  'ada@example.org;eve@evil.example',
  '"ada"@example.org',
  '"eve@evil.example"@example.org',
  'ada(comment)@example.org',
  '<ada@example.org>',
  'Ada <ada@example.org>',
  'ada@example.org\r\nBcc: eve@evil.example',
  'ada@example.org\u0000',
  'ada@[127.0.0.1]',
  'ada@127.0.0.1',
  'ada@0x7f.1',
  'mıke@example.org',
  'аda@example.org',
  'ada\\@example.org',
  'ada@exa_mple.org',
  'ada@-example.org',
  `${'a'.repeat(65)}@example.org`,
  `ada@${'a.'.repeat(130)}org`,
  null,
  7,
  ['ada@example.org'],
])('%j is refused', (input) => {
  expect(normaliseEmail(input)).toBeNull()
})

it('is stable: normalising twice changes nothing', () => {
  const once = normaliseEmail(' ADA@MÜNCHEN.de ')
  expect(normaliseEmail(once)).toBe(once)
})
