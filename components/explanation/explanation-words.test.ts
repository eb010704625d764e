import { expect, test } from 'vitest'
import type { Explanation, ExplanationPart } from '@/lib/explanation/explanation-schema'
import { movementWords, startWords, type Words } from './explanation-words'
import { aboveWords, belowWords } from './place-words'

const part = (
  title: string,
  side: 'PRO' | 'CON' | null,
  contribution: number,
  share = 1,
): ExplanationPart => ({
  kind: side ? 'POINT' : 'VERDICTS',
  pointId: side && title,
  side,
  title,
  agree: 1,
  disagree: 0,
  weight: 1,
  favourable: share,
  contribution,
})

const explanation = (given: Partial<Explanation>): Explanation => ({
  slug: 'django',
  name: 'Django',
  rank: 2,
  score: 60,
  start: 60,
  editorialPosition: 2,
  positions: 7,
  voters: 0,
  weightMicro: 0,
  favourableMicro: 0,
  parts: [],
  above: null,
  below: null,
  ...given,
})

const text = (words: Words) =>
  words.map((word) => (typeof word === 'string' ? word : `*${word.title}*`)).join('')
const moved = (given: Partial<Explanation>) => text(movementWords(explanation(given)))

test('the start is a place on the editors’ list, or the middle', () => {
  expect(startWords(explanation({}))).toBe('Starts at 60.0 as number 2 of the editors’ list.')
  expect(startWords(explanation({ start: 50, editorialPosition: null }))).toBe(
    'Starts at 50.0, in the middle: the editors have not placed it.',
  )
  expect(startWords(explanation({ start: 50, editorialPosition: 1, positions: 1 }))).toBe(
    'Starts at 50.0 as the only one on the editors’ list.',
  )
})

test('without votes the start is the score', () => {
  expect(moved({})).toBe('Nobody has voted on it yet, so that is its score.')
})

test('rising: the largest cause first, then what pulls the other way', () => {
  expect(
    moved({
      score: 68.2,
      voters: 38,
      parts: [
        part('Batteries included', 'PRO', 3.1),
        part('Learning curve', 'CON', 2),
        part('Monolithic', 'CON', -1.2, 0),
      ],
    }),
  ).toBe(
    '38 ballots lift it to 68.2: most by agreement with *Batteries included* (+3.1). It is held back most by agreement with *Monolithic* (−1.2).',
  )
})

test('one vote is one ballot with one cause', () => {
  expect(moved({ score: 61.3, voters: 1, parts: [part('Admin', 'PRO', 1.3)] })).toBe(
    '1 ballot lifts it to 61.3: by agreement with *Admin* (+1.3).',
  )
})

test('falling: verdicts and disagreement are named as what they are', () => {
  expect(moved({ score: 52, voters: 4, parts: [part('', null, -5, 0), part('Admin', 'PRO', -3, 0.1)] })).toBe(
    '4 ballots lower it to 52.0: most by members who would not use it again (−5.0).',
  )
  expect(moved({ score: 57, voters: 2, parts: [part('Admin', 'PRO', -3, 0)] })).toBe(
    '2 ballots lower it to 57.0: by disagreement with *Admin* (−3.0).',
  )
  expect(moved({ score: 55, voters: 2, parts: [part('A', 'PRO', 1), part('B', 'CON', -6, 0)] })).toContain(
    'It is held up most by agreement with *A* (+1.0).',
  )
  expect(moved({ score: 65, voters: 2, parts: [part('Curve', 'CON', 5, 1)] })).toContain(
    'by disagreement with *Curve* (+5.0)',
  )
})

test('most speaking for it is not enough where the start supposes more', () => {
  const words = (...parts: ExplanationPart[]) => moved({ score: 58, voters: 9, parts })
  expect(words(part('Admin', 'PRO', -2, 0.55))).toContain(
    'by less agreement with *Admin* than its start supposes (−2.0)',
  )
  expect(words(part('Curve', 'CON', -2, 0.55))).toContain(
    'by more agreement with *Curve* than its start supposes',
  )
  expect(words(part('', null, -2, 0.55))).toContain('fewer members who would use it again than its start')
})

test('equal causes are named together', () => {
  const three = ['A', 'B', 'C'].map((title) => part(title, 'PRO', 1.21))
  expect(moved({ score: 63.6, voters: 1, parts: three })).toBe(
    '1 ballot lifts it to 63.6: by agreement with *A*, agreement with *B*, and agreement with *C* (+1.2 each).',
  )
  expect(moved({ score: 65, voters: 1, parts: [...three, part('D', 'PRO', 1.21)] })).toContain(
    'by 4 things alike (+1.2 each)',
  )
})

test('what cancels out leaves it where it was', () => {
  expect(moved({ voters: 2, parts: [part('A', 'PRO', 1), part('B', 'CON', -1, 0)] })).toBe(
    '2 ballots leave it at 60.0. It is lifted most by agreement with *A* (+1.0). It is lowered most by agreement with *B* (−1.0).',
  )
})

test('what would change its place, with ties and at the ends', () => {
  const neighbour = { slug: 'x', name: 'Flask', score: 61, tiedBy: null }
  expect(aboveWords(explanation({}))).toBe('Nothing: Django is first.')
  expect(belowWords(explanation({}))).toBe('Nothing: Django is last.')
  expect(aboveWords(explanation({ above: { ...neighbour, favourableBallots: 1 } }))).toBe(
    'Flask has 61.0. 1 full favourable ballot would lift Django past it.',
  )
  expect(
    belowWords(
      explanation({ below: { ...neighbour, score: 60, tiedBy: 'EDITORS', unfavourableBallots: 2 } }),
    ),
  ).toBe(
    'Flask has the same score, 60.0; the editors placed the upper one higher. 2 full unfavourable ballots would drop Django behind it.',
  )
  expect(aboveWords(explanation({ above: { ...neighbour, favourableBallots: null } }))).toContain(
    'No number of ballots',
  )
})
