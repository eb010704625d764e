import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { migrate } from '@/lib/migrate/migrate'
import { archivePoint } from '@/lib/point/archive-point'
import { editTechnology } from '@/lib/technology/edit-technology'
import { getTechnologyForEditors } from '@/lib/technology/editing-queries'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, findDifferences, pointsOf } from '@/testing/factories'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { exportList } from './export-list'
import { importList } from './import-list'
import { importWords } from './import-words'
import type { ListFile } from './list-file-schema'
import { checkList, readListFile } from './read-list-file'

const url = useTestDatabase()
const SEED = 'prisma/seed-data/editorial-2024.json'
const options = { edition: null, force: false, apply: false, name: 'list.json' }
const apply = { ...options, apply: true }
const why = { reason: 'OTHER', note: 'Because' }

/** Everything that an import could touch. */
const everything = async () =>
  JSON.stringify(
    await runOn(
      url,
      `select (select jsonb_agg(t order by id) from technology t) as t, (select jsonb_agg(p order by id) from point p) as p,
        (select count(*) from point_version) as pv, (select count(*) from technology_version) as tv,
        (select jsonb_agg(e order by edition_year, position) from edition_entry e) as e, (select jsonb_agg(d) from edition d) as d,
        (select count(*) from moderation_log) as l, (select count(*) from notification) as n, (select count(*) from ranking_log) as r`,
    ),
  )
const kinds = (changes: { do: string }[]) => changes.map((change) => change.do)
const technologyIn = (file: ListFile, slug: string) => {
  const found = file.technologies.find((each) => each.slug === slug)
  if (!found) throw new Error(slug)
  return found
}

let editor: string
let voter: string
beforeAll(async () => {
  editor = (await aMember({ role: 'MODERATOR' })).id
  voter = (await aMember()).id
  for (const { id } of await pointsOf('django')) await castVote(voter, id, 1)
})

describe('what was exported', () => {
  it('imports to nothing, and so does the list that came with the site', async () => {
    for (const file of [await exportList(), readListFile(SEED)]) {
      const checked = checkList('list.json', JSON.stringify(file))
      const { plan } = await importList(checked, options)
      expect(plan).toEqual({
        changes: [],
        kept: [],
        faults: [],
        unchanged: { technologies: 7, points: 42 },
      })
    }
    expect((await importList(readListFile(SEED), { ...options, edition: 2024 })).plan.changes).toEqual([])
  })

  it('imports into an empty site to the same list', async () => {
    const [point] = await pointsOf('rust')
    await archivePoint(editor, point?.id as string, { ...why, archived: true })
    const exported = await exportList()
    const name = `empty_${Date.now()}`
    await runOn(url, `create database ${name} template template0`)
    const emptyUrl = url.replace(/[^/]+$/, name)
    try {
      await migrate(emptyUrl)
      const file = checkList('list.json', JSON.stringify(exported))
      const done = await importList(file, { ...apply, edition: 2024 }, emptyUrl)
      expect([done.applied, done.plan.faults]).toEqual([true, []])
      const { exportedAt: _, ...again } = await exportList(emptyUrl)
      const { exportedAt: __, ...first } = exported
      expect(again).toEqual(first)
    } finally {
      await runOn(url, `drop database ${name} with (force)`)
    }
    await archivePoint(editor, point?.id as string, { ...why, archived: false })
  })
})

describe('a file with changes', () => {
  it('says in a dry run what it would do, changes nothing, and then does it at once', async () => {
    const file = await exportList()
    technologyIn(file, 'flask').summary = 'A small web framework for Python that leaves the rest to you.'
    technologyIn(file, 'flask').pros.reverse()
    const [pro] = technologyIn(file, 'laravel').cons
    if (pro) pro.archived = true
    technologyIn(file, 'django').pros.splice(1, 0, {
      title: 'Async views',
      theme: 'performance',
      detail: 'Views can wait for many things at once without a thread for each.',
      since: '3.1',
      until: null,
      sources: [],
    })
    const before = await everything()
    const dry = await importList(file, options)
    expect(await everything()).toBe(before)
    expect([dry.applied, dry.plan.kept, dry.plan.faults]).toEqual([false, [], []])
    expect(kinds(dry.plan.changes).sort()).toEqual(
      ['EDIT_TECHNOLOGY', 'ORDER_POINTS', 'ARCHIVE_POINT', 'ADD_POINT', 'ORDER_POINTS'].sort(),
    )
    const said = importWords(dry, options).join('\n')
    expect(said).toMatch(/changed +flask\n +summary: “.*” → “A small web framework/)
    expect(said).toMatch(/archived +laravel/)
    expect(said).toMatch(/new +django, pro “Async views”/)
    expect(said).toContain('dry run of 5 changes')

    const done = await importList(file, apply)
    expect(done.applied).toBe(true)
    expect(await findDifferences()).toEqual([])
    expect((await importList(file, options)).plan.changes).toEqual([])
    expect(await db.moderationLog.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      action: 'LIST_IMPORTED',
      howMany: 5,
      actorId: null,
    })
  })

  it('leaves what members or editors changed since, unless it is forced', async () => {
    const file = await exportList()
    technologyIn(file, 'rust').summary =
      'What the file says about it, which is longer than twenty characters.'
    const rust = await getTechnologyForEditors('rust')
    if (!rust) throw new Error('rust')
    const { name, kind, language, license, firstReleased, website, repository, version } = rust
    const summary = 'What an editor wrote after the export, in words of an editor.'
    await editTechnology(
      editor,
      'rust',
      { name, kind, language, license, firstReleased, website, repository, summary },
      { ...why, version },
    )
    const before = await everything()
    const plain = await importList(file, apply)
    expect([plain.applied, plain.plan.changes, plain.plan.kept.length]).toEqual([false, [], 1])
    expect(importWords(plain, options).join('\n')).toMatch(
      /kept +rust: changed here on .* --force overwrites/,
    )
    expect(await everything()).toBe(before)
    expect((await importList(file, { ...apply, force: true })).applied).toBe(true)
    expect((await getTechnologyForEditors('rust'))?.summary).toMatch(/^What the file says/)
    // What an import wrote is its own to change: the file of another day needs no force.
    technologyIn(file, 'rust').summary = 'The file says something else today, just as long as it was.'
    expect(kinds((await importList(file, options)).plan.changes)).toEqual(['EDIT_TECHNOLOGY'])
  })

  it('must say whether a meaning changes where members voted, and then they are asked', async () => {
    const file = await exportList()
    const [pro] = technologyIn(file, 'django').pros
    if (!pro) throw new Error('pro')
    pro.detail = 'It says something else now, and members voted on what it said.'
    const asked = await importList(file, apply)
    expect([asked.applied, asked.plan.faults]).toEqual([
      false,
      [
        {
          path: ['technologies', 1, 'pros', 0, 'changesMeaning'],
          message: expect.stringContaining('1 member has voted'),
        },
      ],
    ])
    pro.changesMeaning = true
    expect((await importList(file, apply)).applied).toBe(true)
    expect(await db.notification.count({ where: { memberId: voter, kind: 'POINT_CHANGED' } })).toBe(1)
    expect(await findDifferences()).toEqual([])
  })
})

describe('a new year’s list', () => {
  const newYear = async (): Promise<ListFile> => {
    const { technologies } = await exportList()
    const order = ['rust', 'django', 'nodejs', 'go']
    const go = {
      position: null,
      slug: 'go',
      name: 'Go',
      kind: 'language',
      language: 'Go',
      license: 'BSD-3-Clause',
      firstReleased: 2009,
      website: 'https://go.dev',
      repository: 'https://github.com/golang/go',
      summary: 'A compiled language with goroutines, one formatter and a large standard library.',
      pros: [
        {
          title: 'Goroutines',
          theme: 'performance' as const,
          detail: 'Concurrency is a keyword, and a hundred thousand of them fit into one process.',
          since: null,
          until: null,
          sources: [],
        },
      ],
      cons: [],
    }
    return {
      edition: 2027,
      title: 'Top backend technologies 2027',
      technologies: [...technologies, go]
        .filter(({ slug }) => order.includes(slug))
        .map((each) => ({ ...each, position: order.indexOf(each.slug) + 1 })),
    }
  }

  it('becomes an edition, adds what is new, and moves the places from which scores start', async () => {
    const file = checkList('editorial-2027.json', JSON.stringify(await newYear()))
    const before = await everything()
    const dry = await importList(file, { ...options, edition: 2027, force: true })
    expect(await everything()).toBe(before)
    const said = importWords(dry, { edition: 2027, force: true }).join('\n')
    expect(said).toMatch(/new +edition 2027/)
    expect(said).toMatch(/flask: 3 → none/)
    expect(said).toContain('The ranking now → afterwards')
    expect((await importList(file, { ...apply, edition: 2027, force: true })).applied).toBe(true)
    const placed = await db.technology.findMany({
      where: { editorialPosition: { not: null } },
      orderBy: { editorialPosition: 'asc' },
    })
    expect(placed.map(({ slug }) => slug)).toEqual(['rust', 'django', 'nodejs', 'go'])
    expect(await db.editionEntry.count({ where: { year: 2027 } })).toBe(4)
    expect(await db.technology.findUnique({ where: { slug: 'go' } })).toMatchObject({ state: 'LISTED' })
    expect(await findDifferences()).toEqual([])
    expect((await importList(file, { ...options, edition: 2027 })).plan.changes).toEqual([])
  })

  it('is refused for what cannot be', async () => {
    const list = await newYear()
    const faultsOf = async (file: ListFile, edition: number) =>
      (await importList(file, { ...apply, edition })).plan.faults.map(({ path }) => path.join('.'))
    expect(await faultsOf(list, 2026)).toEqual(['edition'])
    expect(await faultsOf({ ...list, edition: 2025 }, 2025)).toEqual(['edition'])
    expect(await faultsOf({ ...list, title: undefined }, 2027)).toEqual(['title'])
    const [django] = await pointsOf('django')
    const foreign = structuredClone(list)
    const [rustPro] = technologyIn(foreign, 'rust').pros
    if (rustPro && django) Object.assign(rustPro, { id: django.id, title: 'Of another' })
    expect((await importList(foreign, { ...apply, edition: 2027 })).plan.faults).toMatchObject([
      { message: 'This id is of a point of django.' },
    ])
    const none = list.technologies.map((each) => ({ ...each, position: null }))
    expect(await faultsOf({ ...list, technologies: none }, 2027)).toContain('technologies')
  })
})

describe('a file with mistakes', () => {
  const wrong = (text: string) => {
    try {
      checkList('list.json', text)
    } catch (error) {
      return (error as Error).message
    }
    throw new Error('was taken')
  }

  it('names every one of them by its place', async () => {
    const file = await exportList()
    const [first, second] = file.technologies
    if (!first || !second) throw new Error('technologies')
    const said = wrong(
      JSON.stringify({
        ...file,
        technologies: [
          { ...first, website: 'not an address', pros: [{ ...first.pros[0], title: 'x', theme: 'magic' }] },
          { ...second, colour: 'red' },
        ],
      }),
    )
    for (const path of [
      'technologies[0].website',
      'technologies[0].pros[0].title',
      'technologies[0].pros[0].theme',
      'technologies[1].colour',
    ])
      expect(said).toContain(`  line 1, ${path}: `)
    expect(said).toContain('nothing was changed')
    const twice = wrong(
      JSON.stringify({ ...file, technologies: [first, { ...second, slug: first.slug, position: 4 }] }),
    )
    expect(twice).toContain('technologies[1].slug: “')
    expect(twice).toContain('No technology has position 2')
    expect(wrong('{\n  "technologies": [,]\n}')).toMatch(/line 2, the whole: ValueExpected/)
  })
})

it('an import that is killed half-way has changed nothing', async () => {
  const file = await exportList()
  technologyIn(file, 'laravel').summary = 'The first of two changes, which must not stay without the second.'
  technologyIn(file, 'rust').pros.push({
    title: 'Never comes in',
    theme: 'safety',
    detail: 'The database sleeps when it is put in, and the import is killed meanwhile.',
    since: null,
    until: null,
    sources: [],
  })
  const path = join(mkdtempSync(join(tmpdir(), 'backboard-import-')), 'list.json')
  writeFileSync(path, JSON.stringify(file))
  await runOn(
    url,
    `create function sleep_in() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$;
     create trigger sleeps before insert on point for each row when (new.title = 'Never comes in') execute function sleep_in()`,
  )
  const before = await everything()
  const call = `import('./scripts/technologies.ts').then(({ main }) => main(['import', ${JSON.stringify(path)}, '--apply']))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', call], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'ignore',
  })
  const busy = async () =>
    (
      await runOn(
        url,
        "select pid from pg_stat_activity where application_name = 'backboard import' and query like 'insert into point%' and datname = current_database()",
      )
    ).length
  for (let i = 0; i < 300 && (await busy()) === 0; i++) await setTimeout(100)
  expect(await busy()).toBe(1)
  child.kill('SIGKILL')
  await runOn(
    url,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'backboard import' and datname = current_database()",
  )
  for (let i = 0; i < 100 && (await busy()) > 0; i++) await setTimeout(50)
  expect(await everything()).toBe(before)
  await runOn(url, 'drop trigger sleeps on point')
}, 60_000)
