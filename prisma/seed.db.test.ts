import { expect, test } from 'vitest'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { pointKey, readEditorial, seedEditorial } from './seed'

const url = useTestDatabase()
const titles = async () =>
  (await runOn(url, 'select title from point order by title')).map(({ title }) => title)

test('a seeded database holds the editors’ list and its edition', async () => {
  const [found] = await runOn(
    url,
    `select (select count(*)::int from technology) as technologies, (select count(*)::int from point) as points,
            (select count(*)::int from edition_entry) as entries, (select count(*)::int from edition) as editions`,
  )
  expect(found).toEqual({ technologies: 7, points: 42, entries: 7, editions: 1 })
})

test('seeding again, even twice at once, changes nothing', async () => {
  const before = await titles()
  expect(await Promise.all([seedEditorial(url), seedEditorial(url)])).toEqual([0, 0])
  expect(await titles()).toEqual(before)
})

test('what was removed, archived or rewritten is left alone', async () => {
  await runOn(url, 'delete from edition_entry where edition_year = 2024 and position = 7')
  await runOn(url, "update point set archived_at = now() where title = 'Vast ecosystem'")
  await runOn(url, "update technology set summary = 'Other words.' where slug = 'nodejs'")
  await seedEditorial(url)
  expect(await runOn(url, 'select position from edition_entry where position = 7')).toEqual([])
  const [left] = await runOn(
    url,
    `select summary, (select archived_at is not null from point where title = 'Vast ecosystem') as archived
     from technology where slug = 'nodejs'`,
  )
  expect(left).toEqual({ summary: 'Other words.', archived: true })
})

test('a point that is new to the list comes in, once', async () => {
  const editorial = structuredClone(readEditorial())
  editorial.technologies[0]?.pros.push({
    title: 'Brand new',
    theme: 'cost',
    detail: 'Something that was not there.',
  })
  expect(await Promise.all([seedEditorial(url, editorial), seedEditorial(url, editorial)])).toEqual(
    expect.arrayContaining([1, 0]),
  )
  expect((await titles()).filter((title) => title === 'Brand new')).toHaveLength(1)
})

test('keys come from the words of a title', () => {
  expect(pointKey('nodejs', 'pro', 'Fast (really!) — C++ & more')).toBe('nodejs/pro/fast-really-c-more')
})
