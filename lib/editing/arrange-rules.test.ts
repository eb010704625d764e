import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { arrange, typedPlaces, wrongPlaces } from './arrange-rules'

const five = ['a', 'b', 'c', 'd', 'e']
const typing = (changes: Record<string, string>) =>
  typedPlaces(Object.fromEntries(five.map((id, i) => [`place.${id}`, changes[id] ?? String(i + 1)])), five)

describe('typed places', () => {
  test.each([
    ['nothing typed', {}, 'abcde'],
    ['the last to the second', { e: '2' }, 'aebcd'],
    ['the first to the third', { a: '3' }, 'bcade'],
    ['the first to the last', { a: '5' }, 'bcdea'],
    ['two swapped', { a: '2', b: '1' }, 'bacde'],
    ['one taken off', { c: '' }, 'abde'],
    ['with gaps', { a: '90', b: '70' }, 'cdeba'],
  ])('%s', (_, changes, order) => {
    expect(arrange(typing(changes) ?? [])).toEqual([...order])
  })

  it('moves one to any place that is typed for it', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.integer({ min: 1, max: 5 }), (who, place) => {
        const id = five[who] as string
        const order = arrange(typing({ [id]: String(place) }) ?? [])
        expect(order.indexOf(id)).toBe(place - 1)
        expect(order.filter((other) => other !== id)).toEqual(five.filter((other) => other !== id))
      }),
    )
  })

  it('puts a newcomer where its number says', () => {
    const fields = { 'place.a': '1', 'place.b': '2', 'place.new': '2' }
    expect(arrange(typedPlaces(fields, ['a', 'b']) ?? [])).toEqual(['a', 'new', 'b'])
  })

  it('are refused when they are no numbers', () => {
    expect(typedPlaces({ 'place.a': 'first' }, ['a'])).toBeNull()
    expect(typedPlaces({ 'place.a': '-1' }, ['a'])).toBeNull()
    expect(wrongPlaces({ 'place.a': 'first', 'place.b': ' 2 ', 'place.c': '', note: 'x' })).toEqual([
      'place.a',
    ])
  })
})
