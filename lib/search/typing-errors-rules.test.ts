import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestWord, typingErrors } from './typing-errors-rules'

describe('typing errors', () => {
  it.each([
    ['django', 'django', 0],
    ['djagno', 'django', 1],
    ['djngo', 'django', 1],
    ['djaango', 'django', 1],
    ['djamgo', 'django', 1],
    ['flsk', 'flask', 1],
    ['lerning', 'learning', 1],
    ['symphony', 'symfony', 2],
    ['rust', 'flask', 4],
    ['', 'go', 2],
  ])('%j for %j are %i', (typed, right, errors) => {
    expect(typingErrors(typed, right, 3)).toBe(errors)
  })

  it('in a beginning are those to the nearest beginning', () => {
    expect(typingErrors('djagn', 'django', 2, true)).toBe(1)
    expect(typingErrors('sprnig', 'springboot', 2, true)).toBe(1)
    expect(typingErrors('spring', 'springboot', 2, true)).toBe(0)
  })

  it('are counted no further than asked', () => {
    expect(typingErrors('completely', 'different', 2)).toBe(3)
    expect(typingErrors('a', 'abcdefgh', 2)).toBe(3)
  })

  const word = fc.string({ maxLength: 9, unit: fc.constantFrom('a', 'b', 'c', 'd') })
  it('are none for the same, the same both ways, and one for one change', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(typingErrors(a, a, 3)).toBe(0)
        expect(typingErrors(a, b, 20)).toBe(typingErrors(b, a, 20))
        expect(typingErrors(a, b, 2)).toBe(Math.min(3, typingErrors(a, b, 20)))
      }),
    )
    fc.assert(
      fc.property(word, fc.nat(), (a, at) => {
        const i = at % (a.length + 1)
        expect(typingErrors(`${a.slice(0, i)}x${a.slice(i)}`, a, 2)).toBe(1)
      }),
    )
  })
})

describe('the nearest word', () => {
  const known = ['django', 'flask', 'rust', 'rest', 'spring', 'springboot', 'learning']
  it.each([
    ['djagno', 'django'],
    ['flaks', 'flask'],
    ['rsut', 'rust'],
    ['leraning', 'learning'],
    ['sprnig', 'spring'],
    // Known as it is, too short to tell, or like nothing.
    ['rust', null],
    ['go', null],
    ['kubernetes', null],
    // Another first letter is forgiven once, not beside a second error.
    ['jango', 'django'],
    ['kyango', null],
  ])('to %s is %s', (typed, nearest) => {
    expect(nearestWord(typed, known)).toBe(nearest)
  })

  it('of a word that somebody is still typing may be longer', () => {
    expect(nearestWord('sprnigb', ['springboot'], true)).toBe('springboot')
    expect(nearestWord('djan', known, true)).toBeNull()
    expect(nearestWord('sprnigb', ['springboot'])).toBeNull()
  })
})
