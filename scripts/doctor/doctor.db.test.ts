import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aMember } from '@/testing/factories'
import { startSmtpServer } from '@/testing/smtp-server'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { checkContent } from './check-content'
import { checkMail } from './check-mail'
import { checkSchema } from './check-schema'
import { checkServer } from './check-server'
import { checkSite } from './check-site'

const url = useTestDatabase()
const states = (found: { state: string; about: string }[]) =>
  Object.fromEntries(found.map(({ about, state }) => [about, state]))

describe('the doctor finds nothing wrong where nothing is', () => {
  it('with the server, apart from the test’s own superuser and its commits that do not wait', async () => {
    const found = states(await checkServer(url, true))
    expect(found).toMatchObject({ database: 'good', clock: 'good', 'time zone': 'good' })
  })

  it('with the schema', async () => expect(states(await checkSchema(url))).toEqual({ schema: 'good' }))

  it('with the content', async () =>
    expect(states(await checkContent(url, true))).toEqual({
      administrators: 'good',
      jobs: 'good',
      outbox: 'good',
    }))
})

describe('the doctor finds', () => {
  it('no administrator of a site for others', async () => {
    const [finding] = await checkContent(url, false)
    expect(finding).toMatchObject({ state: 'worry', todo: expect.stringContaining('npm run members') })
  })

  it('snapshots that stopped', async () => {
    await runOn(
      url,
      `insert into member (handle, email, created_at) values ('early', 'early@members.example', now() - interval '9 days')`,
    )
    const found = await checkContent(url, true)
    expect(found.find(({ about }) => about === 'jobs')).toMatchObject({ state: 'worry' })
  })

  it('mails that a server which is away has kept waiting, however lately they were tried', async () => {
    const outbox = async () =>
      (await checkContent(url, true)).filter(({ about }) => about === 'outbox' || about === 'sign-in mails')
    const [waits, leaves, refuses] = [await aMember(), await aMember(), await aMember()]
    for (const { id } of [leaves, refuses, waits])
      await runOn(
        url,
        `insert into notification (member_id, kind, link, details, created_at)
         values ($1, 'REPLY', '/technologies/django#comments', '{}', now() - interval '2 hours')`,
        [id],
      )
    await runOn(url, `update member set deletes_at = now() + interval '7 days' where id = $1`, [leaves.id])
    await runOn(url, `select refuse_mail($1, '550 no such user')`, [refuses.id])
    expect(await outbox()).toMatchObject([{ state: 'worry', says: expect.stringMatching(/^1 mails wait/) }])
    await runOn(url, 'delete from mail_outbox where member_id = $1', [waits.id])
    expect(await outbox()).toMatchObject([{ state: 'good' }])

    await runOn(
      url,
      `insert into sign_in_request (email, token_hash, browser_hash, code_hash, asked_at, expires_at, mail)
       values ('a@b.example', 'a', 'b', 'c', now() - interval '4 minutes', now() + interval '6 minutes', '\\x00')`,
    )
    expect(await outbox()).toMatchObject([{ state: 'worry', about: 'sign-in mails' }])
  })

  it('connections that run out', async () => {
    process.env.DATABASE_POOL_SIZE = '500'
    onTestFinished(() => {
      delete process.env.DATABASE_POOL_SIZE
    })
    expect(states(await checkServer(url, true))).toMatchObject({ connections: 'worry' })
  })

  it('the database of a site whose settings lie in files, and leaves everything as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backboard-doctor-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const [file, DATA_DIR] = [join(folder, 'database-url'), join(folder, 'data')]
    writeFileSync(file, `${url}\n`)
    const { PATH } = process.env
    // What the environment sets, if only to nothing, no .env file of this folder changes.
    const env = {
      PATH,
      DATABASE_URL: '',
      DIRECT_DATABASE_URL: '',
      DATABASE_URL_FILE: file,
      DATA_DIR,
      PORT: '1',
    }
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/doctor.mjs'], {
      env: env as unknown as NodeJS.ProcessEnv,
    }).catch((ended) => ended)
    expect(stdout).toMatch(/database +PostgreSQL \d+/)
    expect(existsSync(DATA_DIR)).toBe(false)
  })

  it('a pooler that drops the time zone which the site asks for', async () => {
    const elsewhere = new URL(url)
    elsewhere.searchParams.set('options', '-c timezone=Pacific/Auckland')
    const found = await checkServer(elsewhere.href, true)
    expect(found.find(({ about }) => about === 'time zone')).toMatchObject({
      state: 'wrong',
      says: expect.stringContaining('Pacific/Auckland'),
    })
  })

  it('commits that are acknowledged before they are on disk', async () => {
    const careless = new URL(url)
    careless.searchParams.set('options', '-c synchronous_commit=off')
    const found = await checkServer(careless.href, true)
    expect(found.find(({ about }) => about === 'durability')).toMatchObject({
      state: 'wrong',
      says: expect.stringContaining('synchronous_commit is off'),
    })
  })

  it('that a managed database keeps pages in its own way, which is no excuse for commits that do not wait', async () => {
    const durabilityWith = async (options: string) => {
      const managed = new URL(url)
      managed.searchParams.set('options', `-c neon.timeline_id=1 ${options}`)
      const found = await checkServer(managed.href, true)
      return found.find(({ about }) => about === 'durability')
    }
    // The server of tests has fsync and full_page_writes off.
    expect(await durabilityWith('-c synchronous_commit=local')).toMatchObject({
      state: 'worry',
      says: expect.not.stringContaining('synchronous_commit'),
    })
    expect(await durabilityWith('-c synchronous_commit=off')).toMatchObject({ state: 'wrong' })
  })

  it('a schema that is newer, and a migration that was broken off', async () => {
    await runOn(
      url,
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count)
       values ('1', 'x', '29990101000000_later', now(), now(), 1), ('2', 'x', '29990102000000_half', null, now(), 0)`,
    )
    const says = (await checkSchema(url)).map((finding) => finding.says)
    expect(says.join(' ')).toMatch(/29990102000000_half was broken off.*29990101000000_later is newer/)
  })

  it('a server that is not there, without its password', async () => {
    const wrong = 'postgresql://backboard:geheim@127.0.0.1:1/none'
    await expect(checkServer(wrong, false)).rejects.toThrow(/no PostgreSQL answers at 127\.0\.0\.1:1/)
    await expect(checkServer(wrong, false)).rejects.not.toThrow(/geheim/)
  })

  it('a mail server that is there, and one that is not', async () => {
    const server = await startSmtpServer()
    const settings = { EMAIL_SERVER: server.url, EMAIL_FROM: 'Backboard <no-reply@backboard.example>' }
    try {
      expect(await checkMail(settings)).toMatchObject([{ state: 'good' }])
      expect(server.taken).toEqual([])
    } finally {
      await server.kill()
    }
    expect(await checkMail(settings)).toMatchObject([{ state: 'wrong', about: 'mail' }])
    expect(await checkMail({ SITE_URL: 'https://backboard.example' })).toMatchObject([{ state: 'wrong' }])
    expect(await checkMail({})).toMatchObject([{ state: 'worry' }])
  })

  it('a site that is not ready, and says what it lacks', async () => {
    const server = createServer((_, res) => {
      res.writeHead(503).end(JSON.stringify({ missing: ['migration x is not applied'] }))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const PORT = String((server.address() as AddressInfo).port)
    const [running] = await checkSite({ PORT })
    expect(running).toMatchObject({
      state: 'wrong',
      says: expect.stringContaining('migration x is not applied'),
    })
    server.close()
    await once(server, 'close')
    expect(await checkSite({ PORT })).toMatchObject([{ state: 'worry' }])
  })
})
