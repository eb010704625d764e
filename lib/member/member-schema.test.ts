import { describe, expect, it } from 'vitest'
import { changeProfileSchema } from './member-schema'

const parse = (input: unknown) => changeProfileSchema.safeParse(input)

describe('name', () => {
  it.each([
    ['Ada', 'Ada'],
    ['  Ada Lovelace ', 'Ada Lovelace'],
    ['', null],
    ['   ', null],
    [null, null],
    ['👩‍💻'.repeat(20), '👩‍💻'.repeat(20)],
  ])('%j is kept as %j', (name, expected) => {
    expect(parse({ name }).data).toEqual({ name: expected })
  })

  it.each(['a\u0000b', 'a\nb', 'a\u202eb', 'a\ud800', 'a'.repeat(61), '\u200b', 7, ['Ada']])(
    '%j is refused',
    (name) => {
      expect(parse({ name }).success).toBe(false)
    },
  )
})

describe('handle', () => {
  it.each(['ada', 'a1b', 'ada-lovelace', '0-0', 'a'.repeat(30)])('%s is allowed', (handle) => {
    expect(parse({ handle }).success).toBe(true)
  })

  it.each([
    '',
    'ab',
    'Ada',
    'ada_l',
    '-ada',
    'ada-',
    'a--b',
    'a'.repeat(31),
    'admin',
    'sign-in',
    'adä',
    'a b',
    7,
  ])('%j is refused', (handle) => {
    expect(parse({ handle }).success).toBe(false)
  })
})

it('takes an empty change and refuses unknown fields', () => {
  expect(parse({}).success).toBe(true)
  expect(parse({ role: 'ADMIN' }).success).toBe(false)
})
