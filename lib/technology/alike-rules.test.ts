import { expect, test } from 'vitest'
import { alikeOf } from './alike-rules'

const row = (rank: number, slug: string, kind: string, language: string) => ({
  ...{ rank, slug, kind, language },
  name: slug.toUpperCase(),
  summary: 'not for this list',
})
const rows = [
  row(1, 'nodejs', 'runtime', 'JavaScript'),
  row(2, 'rust', 'language', 'Rust'),
  row(3, 'flask', 'framework', 'Python'),
  row(4, 'python', 'language', 'Python'),
  row(5, 'laravel', 'framework', 'PHP'),
  row(6, 'django', 'framework', 'Python'),
]
const alike = (slug: string, of = rows) =>
  alikeOf(rows.find((each) => each.slug === slug) as (typeof rows)[number], of).map((each) => each.slug)

test('the same kind comes first, then the same language, each by rank', () => {
  expect(alike('django')).toEqual(['flask', 'laravel', 'python'])
  expect(alike('django', rows.toReversed())).toEqual(['flask', 'laravel', 'python'])
  expect(alike('python')).toEqual(['rust', 'flask', 'django'])
})

test('never itself, never more than three, and nothing where nothing is alike', () => {
  expect(alike('nodejs')).toEqual([])
  const more = [...rows, row(7, 'phoenix', 'framework', 'Elixir'), row(8, 'rails', 'framework', 'Ruby')]
  expect(alike('django', more)).toEqual(['flask', 'laravel', 'phoenix'])
})

test('tells only what the list shows', () => {
  const [first] = alikeOf(rows[5] as (typeof rows)[number], rows)
  expect(Object.keys(first ?? {})).toEqual(['slug', 'name', 'kind', 'language', 'rank'])
})
