import { expect, test } from 'vitest'
import { standingWords } from './standing-words'

test('a place without votes is the editors’ only where they gave one', () => {
  expect(standingWords({ voters: 0, editorialPosition: 3 })).toBe(
    'by the editors’ opinion: nobody has voted yet.',
  )
  expect(standingWords({ voters: 0, editorialPosition: null })).toBe(
    'as it starts in the middle: nobody has voted yet.',
  )
})

test('with votes it is theirs, whoever placed it', () => {
  expect(standingWords({ voters: 1, editorialPosition: null })).toBe('as far as 1 voter can tell.')
  expect(standingWords({ voters: 12, editorialPosition: 3 })).toBe('as far as 12 voters can tell.')
})
