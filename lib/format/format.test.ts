import { expect, test } from 'vitest'
import { formatDate, formatInstant } from './date'
import { firstReleasedWords } from './first-released'
import { firstSentence } from './first-sentence'
import { kindPlural } from './kind'
import { formatDifference, formatScore, formatShare } from './number'
import { ordinal, rankRange } from './ordinal'
import { plural } from './plural'
import { agreement, verb } from './verb'

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [112, '112th'],
])('%i is %s', (value, words) => {
  expect(ordinal(value)).toBe(words)
})

test('a rank range is said in words', () => {
  expect(rankRange(2, 5)).toBe('between 2nd and 5th')
  expect(rankRange(3, 3)).toBe('clearly 3rd')
})

test('a verb follows the count, too', () => {
  expect([0, 1, 2].map((count) => verb(count, 'fall'))).toEqual(['fall', 'falls', 'fall'])
  expect(agreement({ agree: 1, disagree: 0 })).toBe('1 agrees, 0 disagree')
  expect(agreement({ agree: 1234, disagree: 1 }, ' and ')).toBe('1,234 agree and 1 disagrees')
})

test('plurals follow the count', () => {
  expect(plural(0, 'vote')).toBe('0 votes')
  expect(plural(1, 'vote')).toBe('1 vote')
  expect(plural(1234, 'reply', 'replies')).toBe('1,234 replies')
  expect(kindPlural('library')).toBe('libraries')
})

test('an age is said beside the year', () => {
  expect(firstReleasedWords(2009, 2026)).toBe('2009, 17 years ago')
  expect(firstReleasedWords(2025, 2026)).toBe('2025, 1 year ago')
  expect(firstReleasedWords(2026, 2026)).toBe('2026')
})

test('dates are written in UTC', () => {
  expect(formatDate('2026-03-04T23:59:00Z')).toBe('March 4, 2026')
  expect(formatInstant('2026-03-04T09:30:00Z')).toBe('March 4, 2026, 09:30 UTC')
  expect(formatInstant('2026-03-04T00:07:00Z')).toBe('March 4, 2026, 00:07 UTC')
})

test('scores have one decimal, shares none', () => {
  expect(formatScore(65)).toBe('65.0')
  expect(formatShare(2 / 3)).toBe('67%')
  expect([3.14, -0.42, 0.04, -0.04].map((each) => formatDifference(each))).toEqual([
    '+3.1',
    '−0.4',
    '0.0',
    '0.0',
  ])
  expect(formatDifference(-1.005, 2)).toMatch(/^−1\.0[01]$/)
})

test('the first sentence does not end inside a name', () => {
  expect(firstSentence('ASP.NET Core runs on .NET. It is fast.')).toBe('ASP.NET Core runs on .NET.')
  expect(firstSentence('A framework on .NET: modular. It suits teams.')).toBe('A framework on .NET: modular.')
  expect(firstSentence('Without an end')).toBe('Without an end')
})
