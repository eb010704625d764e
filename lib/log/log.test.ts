import { describe, expect, it } from 'vitest'
import { createLog } from './log'
import { redact, redactPath } from './redact'
import { requestContext } from './request-context'

/** What a log says while something is done with it. */
function said(act: (log: ReturnType<typeof createLog>) => void, level?: string): Record<string, unknown>[] {
  const lines: string[] = []
  act(createLog({ write: (line: string) => lines.push(line) }, level))
  return lines.map((line) => JSON.parse(line))
}

describe('the log', () => {
  it('writes one line of JSON with time, level, words and fields', () => {
    const [line] = said((log) => log.info({ status: 200 }, 'answered'))
    expect(line).toMatchObject({ level: 'info', status: 200, msg: 'answered', pid: process.pid })
    expect(new Date(String(line?.time)).getTime()).toBeGreaterThan(Date.now() - 60_000)
  })

  it('carries the id of the request that is being answered', () => {
    const [line] = said((log) => requestContext.run({ requestId: 'r-1' }, () => log.warn('late')))
    expect(line).toMatchObject({ requestId: 'r-1', msg: 'late' })
  })

  it('leaves out what is below its level, and takes an unknown level for info', () => {
    expect(said((log) => log.info('x'), 'warn')).toEqual([])
    expect(said((log) => log.debug('x'), 'loud')).toEqual([])
    expect(said((log) => log.info('x'), 'loud')).toHaveLength(1)
  })

  it('tells an error without what PostgreSQL quotes from people', () => {
    const error = Object.assign(
      new Error('duplicate key: ada@example.org has one', { cause: new Error('below') }),
      {
        code: '23505',
        detail: 'Key (email)=(ada@example.org) already exists.',
        parameters: ['ada@example.org'],
      },
    )
    const text = JSON.stringify(said((log) => log.error({ err: error }, 'failed')))
    expect(text).not.toContain('ada@')
    expect(text).toContain('23505')
    expect(text).toContain('duplicate key: …@… has one')
    expect(text).toContain('below')
    expect(text).toContain('log.test.ts')
  })
})

describe('what is hidden', () => {
  it.each([
    ['mail to ada.l+x@example.org failed', 'mail to …@… failed'],
    ['token 5f2b9c0e4d1a4b6c8e7f90 is old', 'token … is old'],
    ['GET /x?email=a@b.example&token=1 failed', 'GET /x?… failed'],
    ['two\nlines\tand \u0000 more', 'two lines and   more'],
    ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
    ['rate-limiter-flexible broke', 'rate-limiter-flexible broke'],
    ['migration 20261128110000_notices is not applied', 'migration 20261128110000_notices is not applied'],
  ])('%j becomes %j', (given, shown) => expect(redact(given)).toBe(shown))

  it.each([
    ['/members/ada?page=2', '/members/…'],
    ['/api/v1/members/ada', '/api/v1/members/…'],
    ['/drafts/abc', '/drafts/…'],
    ['/unsubscribe/abc', '/unsubscribe/…'],
    ['/api/auth/callback/email?token=abc&email=a%40b.example', '/api/auth/callback/email'],
    ['/technologies/spring-boot', '/technologies/spring-boot'],
    ['/api/v1/comments/8a4b6c8e-7f90-4d1a-8b6c-8e7f905f2b9c', '/api/v1/comments/…'],
  ])('%j becomes %j', (given, shown) => expect(redactPath(given)).toBe(shown))
})
