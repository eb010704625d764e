import { describe, expect, it } from 'vitest'
import { MOST_ATTEMPTS, secondsUntilNextTry, secondsUntilServerIsAsked } from './back-off-rules'
import { failureOf } from './failure-rules'

const DAY = 86_400

describe('a mail that was put off', () => {
  it('waits longer each time, up to a day, and is tried for about a week', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, i) => secondsUntilNextTry(i + 1))
    expect(waits.slice(0, 4)).toEqual([60, 240, 960, 3840])
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(Math.max(...waits)).toBe(DAY)
    const days = waits.reduce((sum, wait) => sum + wait, 0) / DAY
    expect(days).toBeGreaterThan(5)
    expect(days).toBeLessThan(8)
  })
})

it('a server that does not answer is asked after seconds first, and never less often than every five minutes', () => {
  expect([1, 2, 3, 7, 50, 2000].map(secondsUntilServerIsAsked)).toEqual([5, 10, 20, 300, 300, 300])
})

describe('failureOf', () => {
  const smtp = (fields: object) => Object.assign(new Error('no'), fields)
  it.each([
    [
      'REFUSED',
      smtp({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 No such user' }),
    ],
    ['LATER', smtp({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 })],
    ['LATER', smtp({ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 })],
    ['LATER', smtp({ code: 'EMESSAGE', command: 'DATA', responseCode: 554 })],
    ['AWAY', smtp({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 })],
    ['AWAY', smtp({ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 })],
    ['AWAY', smtp({ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 })],
    ['AWAY', smtp({ code: 'ECONNECTION', command: 'CONN' })],
    ['AWAY', smtp({ code: 'ETIMEDOUT', command: 'CONN' })],
    ['AWAY', new Error('The mail server did not take the mail within 60 seconds')],
  ])('%s for %j', (kind, error) => {
    expect(failureOf(error).kind).toBe(kind)
  })

  it('gives the reason on one line, of bounded length', () => {
    const { reason } = failureOf(smtp({ response: `550 no\r\nreally${'x'.repeat(1000)}` }))
    expect(reason).toMatch(/^550 no really/)
    expect(reason.length).toBeLessThanOrEqual(400)
  })
})
