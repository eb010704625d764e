import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkBackups } from './check-backups'
import { checkConfiguration } from './check-configuration'
import { good, worry, wrong } from './finding'
import { report, runChecks } from './run-checks'

const DATABASE_URL = 'postgresql://backboard@db.example/backboard'
const OF_A_SITE = {
  DATABASE_URL,
  HOST: '0.0.0.0',
  SITE_URL: 'https://backboard.example',
  AUTH_SECRET: 'a'.repeat(40),
  TRUSTED_PROXIES: '10.0.0.0/8',
  CONTACT_EMAIL: 'people@backboard.example',
}

describe('the configuration', () => {
  it('of a whole site is good', () =>
    expect(checkConfiguration(OF_A_SITE, false)).toMatchObject([{ state: 'good' }]))

  it.each([
    [{ SITE_URL: 'http://backboard.example' }, 'wrong', /https/],
    [{ AUTH_SECRET: undefined }, 'wrong', /AUTH_SECRET/],
    [{ TRUSTED_PROXIES: '' }, 'worry', /TRUSTED_PROXIES/],
    [{ CONTACT_EMAIL: '' }, 'worry', /CONTACT_EMAIL/],
    [{ PAGE_STORE_MB: 'much' }, 'wrong', /PAGE_STORE_MB/],
    [{ EMAIL_SEVER: 'smtp://x' }, 'worry', /EMAIL_SEVER is set, but nothing reads it/],
  ])('with %j is %s', (changed, state, says) => {
    const found = checkConfiguration({ ...OF_A_SITE, ...changed }, false)
    expect(found).toMatchObject([{ state, says: expect.stringMatching(says) }])
  })

  it('never shows a secret', () => {
    const found = checkConfiguration({ ...OF_A_SITE, AUTH_SECRET: 'short-secret' }, false)
    expect(found).toMatchObject([{ state: 'wrong' }])
    expect(JSON.stringify(found)).not.toContain('short-secret')
  })
})

describe('backups', () => {
  it('are missing, old, or as they should be', async () => {
    const BACKUP_DIR = mkdtempSync(join(tmpdir(), 'backboard-doctor-'))
    onTestFinished(() => rmSync(BACKUP_DIR, { recursive: true }))
    const first = async () => (await checkBackups({ BACKUP_DIR }))[0]
    const made = (hoursAgo: number) => {
      const at = new Date(Date.now() - hoursAgo * 3_600_000)
      const name = join(BACKUP_DIR, `backboard-${at.toISOString().replace(/[-:]|\.\d+/g, '')}.tar.gz`)
      writeFileSync(name, 'x')
      utimesSync(name, at, at)
    }
    expect(await first()).toMatchObject({ state: 'wrong', says: expect.stringContaining('none') })
    made(30)
    expect(await first()).toMatchObject({ state: 'wrong', says: expect.stringContaining('30 hours') })
    made(2)
    expect(await first()).toMatchObject({ state: 'good' })
    expect(await checkBackups({})).toMatchObject([{ state: 'worry' }])
    expect(await checkBackups({ BACKUP_DIR: '/nowhere/at/all' })).toMatchObject([{ state: 'wrong' }])
  })
})

describe('the report', () => {
  it('goes on after a check that breaks off, and counts', async () => {
    const found = await runChecks([
      { about: 'one', run: async () => Promise.reject(new Error('It broke.')) },
      { about: 'two', run: async () => [good('two', 'Fine.'), worry('three', 'Hm.', 'Look.')] },
    ])
    expect(found[0]).toEqual(wrong('one', 'It broke.', 'Mend that, then run this again.'))
    expect(report(found)).toBe(
      [
        '  ✗ one    It broke.',
        '           → Mend that, then run this again.',
        '  ✓ two    Fine.',
        '  ! three  Hm.',
        '           → Look.',
        '',
        '1 good, 1 to look at, 1 wrong',
      ].join('\n'),
    )
  })
})
