import {
  createReadStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { extract } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { siteUrlOf } from '@/lib/local-postgres/site-role'
import { migrate } from '@/lib/migrate/migrate'
import { listMigrations } from '@/lib/migrate/migrations-on-disk'
import { recount } from '@/lib/recount/recount'
import { castVote } from '@/lib/vote/cast-vote'
import { startEmptyCluster } from '@/testing/empty-cluster'
import { aMember, aPasskeyOf, aSessionOf, pointsOf } from '@/testing/factories'
import { historyArbitrary, historyPoints, live, take } from '@/testing/random-history'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { backUp } from './back-up'
import { readLastBackup } from './backup-names'
import { dumpTables } from './dump-tables'
import { listBroughtBack } from './list-brought-back'
import { makeDueBackup } from './make-due-backup'
import type { ReadArchive } from './read-archive'
import { restore } from './restore'
import { verifyArchive } from './verify-archive'
import { writeArchive } from './write-archive'

const url = useTestDatabase()
const siteUrl = siteUrlOf(url)
const directory = mkdtempSync(join(tmpdir(), 'backboard-backup-'))
const passphrase = 'correct horse battery staple'
// Of the daily job, which reads the environment.
const daily = join(directory, 'daily')
Object.assign(process.env, { BACKUP_DIR: daily, BACKUP_PASSPHRASE: passphrase })
const keep = { daily: 7, weekly: 4, monthly: 6 }
let cluster: Awaited<ReturnType<typeof startEmptyCluster>>

beforeAll(async () => {
  cluster = await startEmptyCluster()
})
afterAll(async () => {
  await cluster.stop()
  rmSync(directory, { recursive: true })
})

async function emptyDatabase(name: string) {
  await runOn(cluster.url, `create database ${name}`)
  return cluster.url.replace(/[^/]*$/, name)
}
const manifestOf = (databaseUrl: string) => dumpTables(async () => {}, { databaseUrl })
async function differencesIn(databaseUrl: string) {
  let found = 0
  await recount(databaseUrl, { fix: false, report: () => found++ })
  return found
}

/** Members who vote and comment as fast as they can, until `stop`. */
async function startLoad() {
  const points = await historyPoints()
  const members = await Promise.all(Array.from({ length: 4 }, () => aMember()))
  const steps = fc.sample(historyArbitrary, { numRuns: 50, seed: 8 }).flat()
  let acts = 0
  let isOver = false
  const loops = members.map(async ({ id }, nth) => {
    const comments: string[] = []
    for (let at = nth; !isOver; at++, acts++) {
      const step = steps[at % steps.length]
      if (step && ['vote', 'post', 'edit', 'delete', 'find-helpful'].includes(step.act))
        await take(step, id, comments, points)
    }
  })
  return {
    acts: () => acts,
    async stop() {
      isOver = true
      await Promise.all(loops)
    },
  }
}

describe('a backup that was made under load', () => {
  const acknowledged: { member_id: string; point_id: string; value: number }[] = []
  let file: string

  beforeAll(async () => {
    const points = await historyPoints()
    for (const history of fc.sample(historyArbitrary, { numRuns: 12, seed: 45 }))
      await live((await aMember()).id, history, points)
    const load = await startLoad()
    const member = await aMember()
    await aSessionOf(member.id)
    await db.apiToken.create({
      data: {
        memberId: member.id,
        name: 'a program',
        tokenHash: 'f'.repeat(64),
        ending: 'ffff',
        scopes: ['READ'],
      },
    })
    for (const [n, point] of (await pointsOf('django')).entries()) {
      const value = n % 2 === 0 ? 1 : -1
      await castVote(member.id, point.id, value)
      acknowledged.push({ member_id: member.id, point_id: point.id, value })
    }
    const before = load.acts()
    file = (await backUp({ directory, passphrase, keep, databaseUrl: siteUrl })).file
    expect(load.acts()).toBeGreaterThan(before)
    await load.stop()
  }, 60_000)

  it('is one file, for its owner only, and the newest', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(directory)).toHaveLength(1)
    expect(readLastBackup(directory)).toMatchObject({ file, isEncrypted: true })
    expect(Date.now() - (readLastBackup(directory)?.madeAt.getTime() ?? 0)).toBeLessThan(60_000)
  })

  it('is restored into a new cluster, equal in every table, with all that was acknowledged and nothing that is void', async () => {
    const manifest = await restore({ file, passphrase, ownerUrl: cluster.url })
    const restored = await manifestOf(cluster.url)
    expect(restored.tables).toEqual(manifest.tables)
    expect(restored.sequences).toEqual(manifest.sequences)
    expect(manifest.tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(15)
    const votes = await runOn(cluster.url, 'select member_id, point_id, value from vote')
    expect(votes).toEqual(expect.arrayContaining(acknowledged))
    expect(acknowledged.length).toBeGreaterThan(5)
    expect(await differencesIn(cluster.url)).toBe(0)
    for (const name of ['session', 'api_token', 'verification_token', 'mail_outbox', 'sealed_text'])
      expect(await runOn(cluster.url, `select count(*)::int from ${name}`), name).toEqual([{ count: 0 }])
    expect(await runOn(url, 'select count(*)::int from session')).not.toEqual([{ count: 0 }])
  })

  it('goes on where it stood: triggers work, and the log goes on after its last line', async () => {
    const [{ last }] = (await runOn(cluster.url, 'select max(id) as last from ranking_log')) as [
      { last: string },
    ]
    const voter = acknowledged[0]
    await runOn(cluster.url, 'select refusal from cast_vote($1::uuid, $2::uuid, 0)', [
      voter?.member_id,
      voter?.point_id,
    ])
    const added = 'select kind, voter_id is not null as named from ranking_log where id > $1'
    expect(await runOn(cluster.url, added, [last])).toEqual([{ kind: 'VOTE', named: true }])
    expect(await differencesIn(cluster.url)).toBe(0)
    expect(await runOn(cluster.url, "select count(*)::int from pg_trigger where tgenabled = 'D'")).toEqual([
      { count: 0 },
    ])
  })

  it('goes into no database that holds anything', async () => {
    await expect(restore({ file, passphrase, ownerUrl: cluster.url })).rejects.toThrow(/is not empty/)
    const other = await emptyDatabase('with_a_function')
    await runOn(other, 'create function mine() returns int language sql return 1')
    await expect(restore({ file, passphrase, ownerUrl: other })).rejects.toThrow(/it has public.mine/)
  })

  it('opens with its passphrase only', async () => {
    await expect(verifyArchive(file, undefined)).rejects.toThrow(/BACKUP_PASSPHRASE is not set/)
    await expect(verifyArchive(file, 'another')).rejects.toThrow(/is damaged or no backup of this site/)
    expect(readFileSync(file).includes('django')).toBe(false)
  })
})

describe('the check for consistency', () => {
  it('finds a backup that reads each table as of another moment', async () => {
    const members = await Promise.all(Array.from({ length: 40 }, () => aMember()))
    const [point] = await pointsOf('rust')
    const onTable = () => {
      const member = members.pop()
      return member && castVote(member.id, point?.id as string, 1)
    }
    const dump = { databaseUrl: siteUrl, onTable }
    const made = await backUp({ directory, keep, ...dump, begin: 'begin isolation level read committed' })
    const target = await emptyDatabase('torn')
    const found = await restore({ file: made.file, ownerUrl: target }).then(
      () => differencesIn(target),
      (error) => String(error),
    )
    expect(found).not.toBe(0)
  })
})

describe('what was taken away after a backup', () => {
  it('is there again after a restore, which names the staff and counts passkeys and connected accounts', async () => {
    const [admin, moderator] = [
      await aMember({ role: 'ADMIN', handle: 'an-admin' }),
      await aMember({ role: 'MODERATOR', handle: 'relieved' }),
    ]
    for (const { id } of [admin, moderator]) await aPasskeyOf(id)
    const link = { userId: admin.id, type: 'oauth', provider: 'github', providerAccountId: '1' }
    await db.account.create({ data: link })
    const { file } = await backUp({ directory, keep, databaseUrl: siteUrl })
    await db.passkey.deleteMany()
    await db.account.deleteMany()
    await db.member.update({ where: { id: moderator.id }, data: { role: 'MEMBER' } })
    expect(await listBroughtBack(siteUrl)).toEqual([
      'Administrators: an-admin.',
      'Moderators: none.',
      '0 passkeys, and 0 connected accounts of providers.',
    ])
    const target = await emptyDatabase('brought_back')
    await restore({ file, ownerUrl: target })
    expect(await listBroughtBack(target)).toEqual([
      'Administrators: an-admin.',
      'Moderators: relieved.',
      '2 passkeys, and 1 connected account of providers.',
    ])
  })
})

describe('a backup of an earlier version of the site', () => {
  it('is restored at its own version and brought to this one; this one’s is refused by the earlier', async () => {
    const names = listMigrations('prisma/migrations').map(({ name }) => name)
    const earlier = new Set(names.filter((name) => name < '20261128'))
    const old = await emptyDatabase('old')
    await migrate(old, { only: earlier })
    await runOn(old, "insert into member (handle, email) values ('of-old', 'old@members.example')")
    const { file, manifest } = await backUp({ directory, keep, databaseUrl: old })
    expect(manifest.migrations).toEqual([...earlier])
    const target = await emptyDatabase('brought_up')
    await restore({ file, ownerUrl: target })
    expect(await runOn(target, 'select handle from member')).toEqual([{ handle: 'of-old' }])
    expect((await manifestOf(target)).migrations).toEqual(names)
  })

  it('is told from one of a newer version, which leaves the database empty', async () => {
    const file = join(directory, 'newer')
    const { tables, ...rest } = await manifestOf(url)
    const migrations = [...rest.migrations, '29990101000000_later']
    const none = tables.map((table) => ({ ...table, rows: 0, bytes: 0, sha256: EMPTY }))
    await writeArchive(file, undefined, (add) =>
      add('manifest.json', Buffer.from(JSON.stringify({ ...rest, tables: none, migrations }))),
    )
    const target = await emptyDatabase('untouched')
    await expect(restore({ file, ownerUrl: target })).rejects.toThrow(/newer version .* 29990101000000_later/)
    expect(
      await runOn(target, "select count(*)::int from pg_class where relnamespace = 'public'::regnamespace"),
    ).toEqual([{ count: 0 }])
  })
})

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

describe('an archive that was damaged', () => {
  let plain: string
  let sealed: string
  beforeAll(async () => {
    plain = (await backUp({ directory, keep, databaseUrl: siteUrl })).file
    sealed = (await backUp({ directory, keep, databaseUrl: siteUrl, passphrase })).file
  })

  /** Of copies with one byte changed each, and one cut off: those that nobody noticed. */
  async function unnoticed(
    file: string,
    opensWith: string | undefined,
    read?: ReadArchive,
  ): Promise<string[]> {
    const bytes = readFileSync(file)
    const spread = Array.from({ length: 16 }, (_, n) => Math.floor(((n + 0.5) * bytes.length) / 16))
    // The time in the gzip header, which no checksum of gzip covers, and the ends.
    const places = [0, 4, ...spread, bytes.length - 40, bytes.length - 1]
    const copies = places.map((place) => {
      const copy = Buffer.from(bytes)
      copy[place] = (copy[place] as number) ^ (1 << (place % 8))
      return { name: `byte ${place}`, copy }
    })
    copies.push(
      { name: 'cut off', copy: bytes.subarray(0, -1) },
      { name: 'half', copy: bytes.subarray(0, bytes.length / 2) },
    )
    const missed: string[] = []
    for (const { name, copy } of copies) {
      writeFileSync(join(directory, 'copy'), copy)
      await verifyArchive(join(directory, 'copy'), opensWith, read).then(
        () => missed.push(name),
        () => {},
      )
    }
    expect(copies).toHaveLength(22)
    return missed
  }

  it('is noticed at each of 20 single bytes and when it is cut off', async () => {
    await verifyArchive(plain, undefined)
    expect(await unnoticed(plain, undefined)).toEqual([])
  })

  it('is noticed when it is encrypted too', async () => {
    await verifyArchive(sealed, passphrase)
    expect(await unnoticed(sealed, passphrase)).toEqual([])
  })

  it('would not be noticed by gzip, tar and the manifest alone', async () => {
    const unchecked: ReadArchive = async function* (file) {
      const tar = gunzipSync(readFileSync(file)).subarray(
        0,
        -Buffer.from(`SHA-256 of all before this: ${EMPTY}\n`).length,
      )
      const files = extract()
      files.end(tar)
      for await (const entry of files) {
        const chunks: Buffer[] = []
        for await (const chunk of entry) chunks.push(chunk)
        yield { name: entry.header.name, bytes: Buffer.concat(chunks) }
      }
    }
    expect(await unnoticed(plain, undefined, unchecked)).toContain('byte 4')
  })

  it('is opened by gzip and tar, as any other', async () => {
    const names: string[] = []
    const files = extract()
    createReadStream(plain)
      .pipe((await import('node:zlib')).createGunzip())
      .pipe(files)
    for await (const entry of files) {
      names.push(entry.header.name)
      entry.resume()
      if (entry.header.name === 'manifest.json') break
    }
    expect(names).toContain('tables/technology/000000.copy')
  })
})

describe('an archive that is not encrypted, in the place of one that is', () => {
  let plain: string
  beforeAll(async () => {
    plain = (await backUp({ directory, keep, databaseUrl: siteUrl })).file
  })

  it('is refused where a passphrase is given, and leaves the database empty', async () => {
    const refused = /is not encrypted although BACKUP_PASSPHRASE is set.*, unset BACKUP_PASSPHRASE\.$/
    await expect(verifyArchive(plain, passphrase)).rejects.toThrow(refused)
    const target = await emptyDatabase('never_filled')
    await expect(restore({ file: plain, passphrase, ownerUrl: target })).rejects.toThrow(refused)
    expect(
      await runOn(target, "select count(*)::int from pg_class where relnamespace = 'public'::regnamespace"),
    ).toEqual([{ count: 0 }])
  })

  it('is refused under an encrypted one’s name, also without a passphrase', async () => {
    const named = join(directory, 'named.tar.gz.age')
    writeFileSync(named, readFileSync(plain))
    await expect(verifyArchive(named, undefined)).rejects.toThrow(
      /its name ends in \.age.*, rename it without \.age\.$/,
    )
    await expect(verifyArchive(named, passphrase)).rejects.toThrow(
      /, unset BACKUP_PASSPHRASE and rename it without \.age\.$/,
    )
    rmSync(named)
  })

  it('is read by whoever trusts it and gives no passphrase', async () => {
    expect((await verifyArchive(plain, undefined)).tables.length).toBeGreaterThan(15)
  })
})

describe('the daily job', () => {
  it('makes one backup a day, the first time that it is asked', async () => {
    const made = await makeDueBackup()
    expect(readLastBackup(daily)).toMatchObject({ file: made?.file, isEncrypted: true })
    expect(await makeDueBackup()).toBeNull()
    const tomorrow = new Date(Date.now() + 86_400_000)
    expect(await makeDueBackup(tomorrow)).not.toBeNull()
  })
})

describe('a backup that cannot be written', () => {
  it('ends at once, and leaves what is there', async () => {
    const before = readdirSync(directory).sort()
    const endless = async (add: (name: string, bytes: Buffer) => Promise<void>) => {
      for (let n = 0; ; n++) await add(`n/${n}`, Buffer.alloc(1024 * 1024))
    }
    const full = join(directory, 'nowhere', 'file')
    await expect(writeArchive(full, undefined, endless)).rejects.toThrow(/ENOENT/)
    await expect(
      backUp({ directory, keep, databaseUrl: 'postgresql://nobody@127.0.0.1:9/nothing' }),
    ).rejects.toThrow(/ECONNREFUSED/)
    expect(readdirSync(directory).sort()).toEqual(before)
  })
})
