import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { addPoint } from '@/lib/point/add-point'
import { archivePoint } from '@/lib/point/archive-point'
import { editPoint } from '@/lib/point/edit-point'
import { getPointForEditors } from '@/lib/point/editing-queries'
import { orderPoints } from '@/lib/point/order-points'
import { unitePoints } from '@/lib/point/unite-points'
import { decideTechnologyState } from '@/lib/technology/decide-technology-state'
import { editTechnology } from '@/lib/technology/edit-technology'
import { getTechnologyForEditors, listTechnologiesForEditors } from '@/lib/technology/editing-queries'
import { orderEditorsList } from '@/lib/technology/order-editors-list'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, findDifferences, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'

useTestDatabase()

const why = { reason: 'OTHER', note: 'Because' }
let editor: string
let admin: string
let nobody: string

beforeAll(async () => {
  editor = (await aMember({ role: 'MODERATOR' })).id
  admin = (await aMember({ role: 'ADMIN' })).id
  nobody = (await aMember()).id
})

const wordsOf = async (id: string) => {
  const found = await getPointForEditors(id)
  if (!found) throw new Error('point')
  const { title, detail, theme, since, until, sources, version } = found
  return { text: { title, detail, theme: theme as 'ecosystem', since, until, sources }, version }
}
const technologyWords = async (slug: string) => {
  const found = await getTechnologyForEditors(slug)
  if (!found) throw new Error('technology')
  const { name, kind, language, license, firstReleased, website, repository, summary, version } = found
  return { text: { name, kind, language, license, firstReleased, website, repository, summary }, version }
}
const lastLine = () => db.moderationLog.findFirst({ orderBy: { id: 'desc' } })
const editorsList = async () =>
  (
    await db.technology.findMany({
      where: { editorialPosition: { not: null }, state: 'LISTED' },
      orderBy: { editorialPosition: 'asc' },
    })
  ).map(({ slug }) => slug)

describe('an editor', () => {
  it('gives a technology new words once, keeps the old ones, and leaves a line in the log', async () => {
    const { text, version } = await technologyWords('django')
    const change = { ...text, summary: 'A web framework for people with deadlines, in Python.' }
    expect(await editTechnology(editor, 'django', change, { ...why, version })).toBeNull()
    expect(await editTechnology(editor, 'django', text, { ...why, version })).toBe('STALE')
    expect(await editTechnology(editor, 'django', change, { ...why, version: version + 1 })).toBe(
      'NOTHING_CHANGED',
    )
    expect(await lastLine()).toMatchObject({ action: 'TECHNOLOGY_EDITED', actorId: editor, note: 'Because' })
    expect(await db.technologyVersion.count({ where: { technology: { slug: 'django' } } })).toBe(2)
    expect(await editTechnology(editor, 'nothing', text, { ...why, version })).toBe('NOT_FOUND')
  })

  it('is told when two of them save at once: one is stored, the other hears of it', async () => {
    const { text, version } = await technologyWords('rust')
    const outcomes = await Promise.all(
      ['One', 'Two'].map((name) => editTechnology(editor, 'rust', { ...text, name }, { ...why, version })),
    )
    expect(outcomes.sort()).toEqual(['STALE', null].sort())
    await editTechnology(editor, 'rust', text, { ...why, version: version + 1 })
  })

  it('mends a typo without a word to those who voted, and tells them once when the meaning changes', async () => {
    const [point] = await pointsOf('laravel')
    const id = point?.id as string
    const voter = await aMember()
    await castVote(voter.id, id, 1)
    const told = () => db.notification.count({ where: { memberId: voter.id, kind: 'POINT_CHANGED' } })
    const first = await wordsOf(id)
    const typo = { ...first.text, detail: `${first.text.detail} Mended.` }
    const edit = { ...why, changesMeaning: false, meaning: null }
    expect(await editPoint(editor, id, typo, { ...edit, version: first.version })).toBeNull()
    expect([await told(), (await lastLine())?.action]).toEqual([0, 'POINT_CORRECTED'])
    const other = { ...first.text, title: 'Something else entirely' }
    expect(
      await editPoint(editor, id, other, { ...edit, changesMeaning: true, version: first.version + 1 }),
    ).toBeNull()
    expect([await told(), (await lastLine())?.action]).toEqual([1, 'POINT_MEANING_CHANGED'])
    expect(await db.vote.findFirst({ where: { memberId: voter.id } })).toMatchObject({ value: 1, meaning: 1 })
    // The first text comes back with its meaning: the vote was cast on it, so nobody need be asked.
    expect(
      await editPoint(editor, id, first.text, { ...edit, meaning: 1, version: first.version + 2 }),
    ).toBeNull()
    expect([await told(), (await db.point.findUniqueOrThrow({ where: { id } })).meaning]).toEqual([1, 1])
    expect(await editPoint(editor, id, other, { ...edit, meaning: 7, version: first.version + 3 })).toBe(
      'NO_SUCH_MEANING',
    )
    expect(await findDifferences()).toEqual([])
  })

  it('adds, archives and brings back a point', async () => {
    const { text } = await wordsOf((await pointsOf('flask'))[0]?.id as string)
    const made = await addPoint(editor, 'flask', 'CON', { ...text, title: 'Made by hand' }, why)
    if (!('id' in made)) throw new Error(made.refusal)
    expect(await addPoint(editor, 'flask', 'CON', { ...text, title: 'made by Hand' }, why)).toEqual({
      refusal: 'SAME_TITLE',
    })
    await castVote((await aMember()).id, made.id, 1)
    expect(await archivePoint(editor, made.id, { ...why, archived: true })).toBeNull()
    expect(await archivePoint(editor, made.id, { ...why, archived: true })).toBe('STALE')
    const { version } = await wordsOf(made.id)
    expect(
      await editPoint(editor, made.id, text, { ...why, version, changesMeaning: false, meaning: null }),
    ).toBe('POINT_GONE')
    expect(await findDifferences()).toEqual([])
    expect(await archivePoint(editor, made.id, { ...why, archived: false })).toBeNull()
    expect((await lastLine())?.action).toBe('POINT_BROUGHT_BACK')
  })

  it('merges two points of one side and parts them again', async () => {
    const points = await pointsOf('nodejs')
    const [one, two] = points.filter(({ side }) => side === 'PRO').map(({ id }) => id) as [string, string]
    const con = points.find(({ side }) => side === 'CON')?.id as string
    await castVote((await aMember()).id, one, 1)
    expect(await unitePoints(editor, one, { ...why, into: con })).toBe('NOT_A_TWIN')
    expect(await unitePoints(editor, one, { ...why, into: one })).toBe('NOT_A_TWIN')
    expect(await unitePoints(editor, one, { ...why, into: two })).toBeNull()
    expect(await lastLine()).toMatchObject({ action: 'POINTS_MERGED', howMany: 1 })
    expect(await unitePoints(editor, one, { ...why, into: two })).toBe('STALE')
    expect(await archivePoint(editor, one, { ...why, archived: false })).toBe('STALE')
    expect(await unitePoints(editor, one, { ...why, into: null })).toBeNull()
    expect(await findDifferences()).toEqual([])
  })

  it('orders points, unless somebody else has meanwhile', async () => {
    const seen = (await pointsOf('django')).filter(({ side }) => side === 'PRO').map(({ id }) => id)
    const wanted = [...seen].reverse()
    const order = { ...why, side: 'PRO' as const }
    expect(await orderPoints(editor, 'django', { ...order, seen, points: wanted.slice(1) })).toBe(
      'NOT_THE_SAME',
    )
    expect(await orderPoints(editor, 'django', { ...order, seen, points: wanted })).toBeNull()
    expect(await orderPoints(editor, 'django', { ...order, seen, points: seen })).toBe('STALE')
    expect(await lastLine()).toMatchObject({ action: 'PROS_ORDERED', howMany: 2 })
  })

  it('archives and lists a technology, and only an administrator orders the editors’ list', async () => {
    const state = { ...why, seen: 'LISTED' as const, state: 'ARCHIVED' as const }
    expect(await decideTechnologyState(editor, 'rust', state)).toBeNull()
    expect(await decideTechnologyState(editor, 'rust', state)).toBe('STALE')
    expect(await listTechnologiesForEditors({ q: 'RUST', state: 'ARCHIVED' })).toMatchObject([
      { slug: 'rust' },
    ])
    expect(
      await decideTechnologyState(editor, 'rust', { ...why, seen: 'ARCHIVED', state: 'LISTED' }),
    ).toBeNull()

    const seen = await editorsList()
    const technologies = ['rust', ...seen.filter((slug) => slug !== 'rust' && slug !== 'flask')]
    expect(await orderEditorsList(editor, { ...why, seen, technologies })).toBe('FORBIDDEN')
    expect(await orderEditorsList(admin, { ...why, seen, technologies: ['rust', 'rust'] })).toBe('NOT_LISTED')
    expect(await orderEditorsList(admin, { ...why, seen, technologies: ['cobol'] })).toBe('NOT_LISTED')
    expect(await orderEditorsList(admin, { ...why, seen, technologies })).toBeNull()
    expect(await editorsList()).toEqual(technologies)
    expect(await orderEditorsList(admin, { ...why, seen, technologies: seen })).toBe('STALE')
    expect(await orderEditorsList(admin, { ...why, seen: technologies, technologies: seen })).toBeNull()
    expect(await editorsList()).toEqual(seen)
  })

  it('is a moderator or administrator in good standing, and nobody else', async () => {
    const suspended = await aMember({ role: 'ADMIN' })
    await db.$queryRaw`select set_suspended(${suspended.id}::uuid, true)`
    const { text, version } = await technologyWords('django')
    const [point] = await pointsOf('django')
    const id = point?.id as string
    const words = (await wordsOf(id)).text
    for (const [who, refusal] of [
      [nobody, 'FORBIDDEN'],
      [suspended.id, 'SUSPENDED'],
      ['00000000-0000-4000-8000-000000000000', 'SIGNED_OUT'],
    ] as const) {
      const seen = await editorsList()
      expect([
        await editTechnology(who, 'django', text, { ...why, version }),
        await editPoint(who, id, words, { ...why, version: 1, changesMeaning: false, meaning: null }),
        await archivePoint(who, id, { ...why, archived: true }),
        await unitePoints(who, id, { ...why, into: null }),
        await orderPoints(who, 'django', { ...why, side: 'PRO', seen: [], points: [] }),
        await decideTechnologyState(who, 'django', { ...why, seen: 'LISTED', state: 'DRAFT' }),
        await orderEditorsList(who, { ...why, seen, technologies: seen }),
      ]).toEqual(Array(7).fill(refusal))
      expect(await addPoint(who, 'django', 'PRO', words, why)).toEqual({ refusal })
    }
  })
})

it('random editing among votes ends in the sums of a recount', async () => {
  const points = (await pointsOf('aspnet-core')).map(({ id }) => id)
  const stepArbitrary = fc.record({
    act: fc.constantFrom(
      'vote',
      'vote',
      'vote',
      'archive',
      'restore',
      'merge',
      'part',
      'meaning',
      'state',
      'places',
    ),
    on: fc.nat(5),
    other: fc.nat(5),
    value: fc.constantFrom(1 as const, -1 as const, 0 as const),
    who: fc.nat(3),
  })
  const members = await Promise.all(Array.from({ length: 4 }, () => aMember()))
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 20, maxLength: 40 }), async (steps) => {
      for (let i = 0; i < steps.length; i += 2)
        await Promise.all(
          steps.slice(i, i + 2).map(async ({ act, on, other, value, who }) => {
            const id = points[on] as string
            if (act === 'vote') await castVote(members[who]?.id as string, id, value)
            if (act === 'archive' || act === 'restore')
              await archivePoint(editor, id, { ...why, archived: act === 'archive' })
            if (act === 'merge') await unitePoints(editor, id, { ...why, into: points[other] as string })
            if (act === 'part') await unitePoints(editor, id, { ...why, into: null })
            if (act === 'meaning') {
              const { text, version } = await wordsOf(id)
              const change = { ...why, version, changesMeaning: value === 1, meaning: null }
              await editPoint(editor, id, { ...text, title: `Title ${on} ${other} ${value}` }, change)
            }
            if (act === 'state')
              await decideTechnologyState(editor, 'aspnet-core', {
                ...why,
                seen: value === 1 ? 'LISTED' : 'ARCHIVED',
                state: value === 1 ? 'ARCHIVED' : 'LISTED',
              })
            if (act === 'places') {
              const seen = await editorsList()
              await orderEditorsList(admin, {
                ...why,
                seen,
                technologies: [...seen.slice(1), ...seen.slice(0, 1)],
              })
            }
          }),
        )
      expect(await findDifferences()).toEqual([])
    }),
    { numRuns: 12 },
  )
}, 120_000)
