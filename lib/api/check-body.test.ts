import { expect, it } from 'vitest'
import { z } from 'zod'
import { checkBody } from './check-body'
import type { Problem } from './problem'

const schema = z.strictObject({
  title: z.string().optional(),
  sources: z.array(z.strictObject({ url: z.string() })).optional(),
  content: z.record(z.string(), z.unknown()).optional(),
})

function fieldsRefused(body: unknown): string[] | undefined {
  try {
    checkBody(schema, body)
    return []
  } catch (refused) {
    return (refused as Problem).problem.errors?.map(({ field }) => field)
  }
}

it.each([
  [{ title: 'nul \0' }, ['title']],
  [{ sources: [{ url: 'fine' }, { url: 'half \ud800' }] }, ['sources.1.url']],
  [{ content: { deep: [{ title: 'nul \0' }] } }, ['content.deep.0.title']],
  [{ content: { 'nul \0': 1 } }, ['content.?']],
  [{ title: 'whole 💥', content: { name: [1, null, true] } }, []],
])('names what no database could store, however deep: %j', (body, fields) => {
  expect(fieldsRefused(body)).toEqual(fields)
})

it('answers what holds thousands of mistakes by few words', () => {
  const long = 'x'.repeat(30_000)
  const many = { content: { [long]: Array.from({ length: 4000 }, () => '\0') } }
  expect(JSON.stringify(fieldsRefused(many)).length).toBeLessThan(5000)
  const deep = JSON.parse(`{"content":{"x":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`)
  expect(fieldsRefused(deep)).toHaveLength(1)
})

it('stores nothing more than it was asked for', () => {
  const body = JSON.parse('{"title":"x","__proto__":{"role":"ADMIN"},"constructor":1}')
  expect(fieldsRefused(body)).toEqual(['__proto__', 'constructor'])
})

it('says what is wrong in the site’s own words', () => {
  const strict = z.strictObject({
    name: z.string().max(3),
    size: z.number().min(2),
    kind: z.enum(['A', 'B']),
    own: z.string('Write something.'),
  })
  try {
    checkBody(strict, { name: 'long', size: 1, kind: 'C', own: 7 })
    expect.unreachable()
  } catch (refused) {
    expect((refused as Problem).problem.errors?.map(({ message }) => message)).toEqual([
      'This is too long: at most 3 is allowed.',
      'This is too small: at least 2 is needed.',
      'This must be A or B.',
      'Write something.',
    ])
  }
  for (const body of [null, [], 'x', {}])
    expect(() => checkBody(strict, body)).toThrow(/^This (must be|is missing)/)
})
