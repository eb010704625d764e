import { expect, it } from 'vitest'
import { suggestionFromForm } from './suggestion-form-rules'
import { contentSchemas, suggestPointSchema, suggestTechnologySchema } from './suggestion-schema'

const point = { side: 'PRO', title: 'Starts fast', detail: 'A server answers within a second of its start.' }

it('a form’s numbered sources become a list without the empty ones', () => {
  const fields = {
    ...point,
    theme: '',
    'sources.0.url': '',
    'sources.0.title': '',
    'sources.2.url': 'https://a.example/b',
    'sources.2.title': ' The b ',
  }
  expect(suggestPointSchema.parse(suggestionFromForm(fields))).toEqual({
    ...point,
    theme: null,
    since: null,
    until: null,
    sources: [{ url: 'https://a.example/b', title: 'The b' }],
    why: null,
  })
})

it('what was left out is null, so that the same text is the same content however it came', () => {
  expect(contentSchemas.POINT.parse(point)).toEqual({
    ...point,
    theme: null,
    since: null,
    until: null,
    sources: [],
  })
})

it.each([
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['//a.example'],
  ['https://user:secret@a.example'],
  ['https://localhost'],
  [`https://a.example/${'x'.repeat(300)}`],
  ['https://a.example/\u0000'],
])('%s is no source', (url) => {
  expect(suggestPointSchema.safeParse({ ...point, sources: [{ url, title: 'x' }] }).success).toBe(false)
})

it.each([
  ['title', 'ab'],
  ['title', 'x'.repeat(81)],
  ['detail', 'too short'],
  ['detail', 'x'.repeat(401)],
  ['theme', 'price'],
  ['side', 'NEITHER'],
  ['since', 'version four'],
  ['title', 'with a NUL \u0000'],
  ['title', 'turned \u202e around'],
  ['sources', 'https://a.example'],
  ['anything', 'else'],
])('a point whose %s is %j is refused', (field, value) => {
  expect(suggestPointSchema.safeParse({ ...point, [field]: value }).success).toBe(false)
})

it('a title is counted in characters and in one line', () => {
  expect(suggestPointSchema.parse({ ...point, title: `  ${'😀'.repeat(80)} \n` }).title).toBe('😀'.repeat(80))
  expect(suggestPointSchema.parse({ ...point, title: 'Two\nlines' }).title).toBe('Two lines')
})

it('a technology’s year is a number in JSON and digits in a form', () => {
  const technology = {
    name: 'Phoenix',
    kind: 'framework',
    language: 'Elixir',
    website: 'https://phoenixframework.org',
    summary: 'A web framework for Elixir that keeps pages live.',
  }
  const typed = suggestionFromForm({ ...technology, firstReleased: '2014', license: '' })
  expect(suggestTechnologySchema.parse(typed)).toMatchObject({
    firstReleased: 2014,
    license: null,
    repository: null,
  })
  expect(suggestTechnologySchema.safeParse({ ...technology, firstReleased: '2014' }).success).toBe(false)
  expect(
    suggestTechnologySchema.safeParse(suggestionFromForm({ ...technology, firstReleased: 'long ago' }))
      .success,
  ).toBe(false)
})
