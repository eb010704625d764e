import { expect, it } from 'vitest'
import { voteWords } from './vote-words'

it('what is read out after a vote has the verb of its number', () => {
  expect(voteWords(1, { agree: 1, disagree: 0 })).toBe('You agree. 1 agrees, 0 disagree.')
  expect(voteWords(-1, { agree: 12, disagree: 1 })).toBe('You disagree. 12 agree, 1 disagrees.')
  expect(voteWords(0, { agree: 2, disagree: 2 })).toBe('You have no vote here. 2 agree, 2 disagree.')
})
