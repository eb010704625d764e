import { expect, test } from 'vitest'
import { Rulings } from './rulings'

test('only what was sent after the acknowledgement, forbidden by it and accepted is late', () => {
  const rulings = new Rulings()
  rulings.rule('ada', 'SUSPEND', 10)
  rulings.note(['ada', 'point'], true, 9)
  rulings.note(['ada', 'point'], false, 20)
  rulings.note(['bob', 'point'], true, 20)
  expect(rulings.late()).toEqual([])
  rulings.note(['ada', 'point'], true, 15)
  expect(rulings.late()).toEqual(['SUSPEND ada: accepted what was sent 5 ms later'])
  expect([rulings.writes, rulings.decided]).toEqual([4, 1])
})
