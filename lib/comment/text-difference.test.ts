import { expect, it } from 'vitest'
import { textDifference } from './text-difference'

it('tells what was added and what was removed, word by word', () => {
  expect(textDifference('It is fast.', 'It is very fast!')).toEqual([
    { kind: 'same', text: 'It is ' },
    { kind: 'added', text: 'very ' },
    { kind: 'same', text: 'fast' },
    { kind: 'removed', text: '.' },
    { kind: 'added', text: '!' },
  ])
})

it('says nothing of a text that is the same', () => {
  expect(textDifference('Same', 'Same')).toEqual([{ kind: 'same', text: 'Same' }])
})

it('keeps every word of both texts', () => {
  const [before, after] = ['one\ntwo  three', 'one two\n\nfour']
  const parts = textDifference(before, after)
  const textOf = (without: string) =>
    parts
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('')
  expect([textOf('added'), textOf('removed')]).toEqual([before, after])
})

it('does not look for what two long texts without a common word have in common', () => {
  const words = (mark: string) => Array.from({ length: 1200 }, (_, i) => `${mark}${i}`).join(' ')
  const began = process.cpuUsage()
  const parts = textDifference(words('a').slice(0, 5000), words('b').slice(0, 5000))
  const { user, system } = process.cpuUsage(began)
  expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  expect((user + system) / 1000).toBeLessThan(1000)
})
