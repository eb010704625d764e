import { beforeEach, describe, expect, it, vi } from 'vitest'
import { notificationKinds } from './notification-kinds-schema'
import { notificationMail } from './notification-mail'
import { detailsSchema } from './notification-schema'
import { notificationWords } from './notification-words'
import { sampleNotifications } from './sample-notifications'
import { readUnsubscribeToken, unsubscribeLinks, unsubscribeToken } from './unsubscribe-link'

const origin = 'https://backboard.example'
const memberId = '0b9f6ec3-6f0c-4d29-9f5e-0f7f0b4f6a11'

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:9/nothing')
  vi.stubEnv('AUTH_SECRET', 'a secret for tests, long enough to be one')
  return () => vi.unstubAllEnvs()
})

const mailOf = (
  kind: (typeof notificationKinds)[number],
  details: unknown = sampleNotifications[kind].details,
) =>
  notificationMail({
    kind,
    actor: sampleNotifications[kind].actor,
    details: detailsSchema.parse(details),
    link: sampleNotifications[kind].link,
    to: 'you@example.org',
    origin,
    unsubscribe: unsubscribeLinks(origin, { memberId, kind }),
  })

describe.each(notificationKinds)('%s', (kind) => {
  it('makes a mail that says what happened, where, and how to get no more, in both parts', async () => {
    const mail = await mailOf(kind)
    const { sentence, action } = notificationWords({ kind, ...sampleNotifications[kind] })
    expect(`${mail.subject}.`).toBe(sentence)
    expect(mail.text).toContain(`${action}:\n${origin}${sampleNotifications[kind].link}\n`)
    expect(mail.html).toContain(`href="${origin}${sampleNotifications[kind].link}"`)
    for (const part of [mail.text, mail.html])
      for (const told of [`/unsubscribe/${unsubscribeToken({ memberId, kind })}`, '/settings#mail'])
        expect(part).toContain(origin + told)
    expect(mail.unsubscribe).toBe(`${origin}/api/v1/unsubscribe/${unsubscribeToken({ memberId, kind })}`)
  })

  it.each([{}, null, 'text', { excerpt: 7, outcome: ['x'], technology: null }, { outcome: 'constructor' }])(
    'still is a sentence where its details are %j',
    async (details) => {
      const mail = await mailOf(kind, details)
      expect(mail.subject).toMatch(/^[^\n]{10,}$/)
      expect(mail.text + mail.html).not.toMatch(/undefined|\[object|native code/)
    },
  )
})

it('shows hostile names and texts as the text that they are, and keeps them to their line', async () => {
  const hostile = '"><script>alert(1)</script>\r\nBcc: all@example.org'
  const mail = await notificationMail({
    kind: 'REPLY',
    actor: { handle: 'ada', name: '<img src=x onerror=alert(1)>' },
    details: detailsSchema.parse({ technology: hostile, excerpt: `${hostile}\nsecond line` }),
    link: '/comments/1',
    to: 'you@example.org',
    origin,
    unsubscribe: unsubscribeLinks(origin, { memberId, kind: 'REPLY' }),
  })
  expect(mail.html).not.toMatch(/<script|<img/i)
  expect(mail.html).toContain('&lt;script&gt;')
  expect(mail.subject).not.toMatch(/[\r\n]/)
  expect(mail.text).toContain('\n> second line')
})

it.each([
  [
    'SUGGESTION_DECIDED',
    { outcome: 'ACCEPTED', changed: true, title: 'Fast', technology: 'Rust' },
    'Your suggestion “Fast” on Rust was accepted with changes.',
  ],
  [
    'SUGGESTION_DECIDED',
    { outcome: 'DECLINED', title: 'Elixir', technology: 'Elixir' },
    'Your suggestion “Elixir” was declined.',
  ],
  ['REPORT_DECIDED', { outcome: 'UPHELD' }, 'Your report was looked at: the moderators agreed and acted.'],
  [
    'CONTENT_MODERATED',
    { outcome: 'HIDDEN', technology: 'Rust' },
    'What you wrote on Rust was hidden by a moderator.',
  ],
  [
    'STANDING',
    { outcome: 'REINSTATED' },
    'Your account is in good standing again: you can write, and your votes count.',
  ],
] as const)('%s with %j', (kind, details, sentence) => {
  expect(notificationWords({ kind, actor: null, details }).sentence).toBe(sentence)
})

it('says until when in the words of every other date', () => {
  const details = { outcome: 'SUSPENDED', until: '2026-12-05T15:12:29.028+00:00' }
  expect(notificationWords({ kind: 'STANDING', actor: null, details }).notes).toEqual([
    'Until December 5, 2026.',
  ])
})

it.each([
  ['OFF_TOPIC', ['Reason: not about the technology']],
  ['SOMETHING_NEW', ['Reason: something new']],
  ['In their own words', ['Reason: In their own words']],
  ['OTHER', []],
  ['constructor', ['Reason: constructor']],
])('gives the reason %s as %j', (reason, notes) => {
  expect(notificationWords({ kind: 'CONTENT_MODERATED', actor: null, details: { reason } }).notes).toEqual(
    notes,
  )
})

describe('the link that ends a kind of mail', () => {
  const token = () => unsubscribeToken({ memberId, kind: 'POINT_CHANGED' })

  it('names whom and what it is for', () => {
    expect(readUnsubscribeToken(token())).toEqual({ memberId, kind: 'POINT_CHANGED' })
    expect(token()).toMatch(/^[\w.-]+$/)
  })

  it('is refused with anything changed, or signed with another secret', () => {
    const signed = token()
    const [member, , signature] = signed.split('.')
    for (const bad of [
      '',
      'x',
      `${signed}x`,
      signed.slice(1),
      signed.slice(0, -1),
      `${member}.REPLY.${signature}`,
      `${'A'.repeat(22)}.POINT_CHANGED.${signature}`,
      `${member}.POINT_CHANGED.${'A'.repeat(43)}`,
      `${member}.toString.${signature}`,
    ])
      expect(readUnsubscribeToken(bad), bad).toBeNull()
  })
})
