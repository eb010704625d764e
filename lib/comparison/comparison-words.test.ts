import { describe, expect, it } from 'vitest'
import { answerSentences, comparisonTitle, sureness } from './comparison-words'

type Given = { name: string; voters?: number; editorialPosition?: number | null }

/** Technologies by rank, with the probabilities of their pairs in that order. */
function words(given: Given[], probabilities: number[]) {
  const technologies = given.map(({ name, voters = 5, editorialPosition = 1 }, i) => ({
    slug: name.toLowerCase(),
    name,
    rank: i + 1,
    voters,
    editorialPosition,
  }))
  const pairs = technologies.flatMap((ahead, i) =>
    technologies.slice(i + 1).map((behind) => ({
      ahead: ahead.slug,
      behind: behind.slug,
      probability: probabilities.shift() ?? 0.5,
    })),
  )
  return answerSentences({ technologies, pairs }).join(' ')
}
const [django, flask, rust, go] = ['Django', 'Flask', 'Rust', 'Go'].map((name) => ({ name })) as [
  Given,
  Given,
  Given,
  Given,
]
const unvoted = (...given: Given[]) => given.map((each) => ({ ...each, voters: 0 }))

describe('the answer', () => {
  it.each([
    [0.83, 'Django is ahead of Flask, and we are 83% sure.'],
    [0.9951, 'Django is ahead of Flask, and we are more than 99% sure.'],
    [0.51, 'Django and Flask are level: it is as good as even which of them is ahead.'],
    [0.46, 'Django and Flask are level: it is as good as even which of them is ahead.'],
  ])('of two with %d', (probability, expected) => {
    expect(words([django, flask], [probability])).toBe(expected)
  })

  it('says first that nobody has voted, and whose order it is', () => {
    expect(words(unvoted(django, flask), [0.6])).toBe(
      'Nobody has voted on Django or Flask yet, so the order is the editors’. Django stands above Flask, and with no more than that opinion we are 60% sure of it.',
    )
    expect(words(unvoted(django, { ...flask, editorialPosition: null }), [0.5])).toBe(
      'Nobody has voted on Django or Flask yet, so they stand where they started. Django and Flask are level: it is as good as even which of them is ahead.',
    )
    expect(words([django, ...unvoted(flask)], [0.8])).toMatch(
      /^Nobody has voted on Flask yet, so it stands where it started\. Django is ahead/,
    )
    expect(words([django, ...unvoted(flask, rust)], [0.8, 0.8])).toMatch(
      /^Nobody has voted on Flask or Rust yet, so they stand where they started\./,
    )
    expect(words(unvoted(django, flask, rust), [0.6, 0.7])).toMatch(
      /^Nobody has voted on any of them yet, so the order is the editors’\./,
    )
  })

  it('names no opinion where the editors have not placed all of them', () => {
    const unplaced = { ...flask, editorialPosition: null }
    expect(words(unvoted(django, unplaced), [0.6])).toBe(
      'Nobody has voted on Django or Flask yet, so they stand where they started. Django stands above Flask, and with no more than where they started we are 60% sure of it.',
    )
    expect(words(unvoted(django, unplaced, rust), [0.6, 0.7])).toMatch(
      /started\. Django leads: by where they started alone it is ahead of Flask with 60% certainty/,
    )
    expect(words(unvoted(django, flask, rust), [0.6, 0.7])).toContain('by that opinion alone it is ahead')
  })

  it('of three and four is about the first of them', () => {
    expect(words([django, flask, rust], [0.83, 0.92])).toBe(
      'Django leads. It is ahead of Flask with 83% certainty and of Rust with 92%.',
    )
    expect(words([django, flask, rust, go], [0.52, 0.83, 0.999])).toBe(
      'Django and Flask are level at the top. Django is ahead of Rust with 83% certainty and of Go with more than 99%.',
    )
    expect(words([django, flask, rust], [0.5, 0.54])).toBe(
      'Django, Flask, and Rust are level: nothing yet tells them apart.',
    )
  })
})

it('never claims certainty', () => {
  expect([1, 0.991, 0.99, 0.556].map(sureness)).toEqual(['more than 99%', 'more than 99%', '99%', '56%'])
})

it('the title keeps the order of the address', () => {
  const compared = { rank: 1, voters: 0, editorialPosition: null }
  expect(
    comparisonTitle({
      technologies: [
        { ...compared, slug: 'b', name: 'B' },
        { ...compared, slug: 'a', name: 'A' },
      ],
    }),
  ).toBe('B vs A')
})
