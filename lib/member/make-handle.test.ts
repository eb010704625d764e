import { expect, it } from 'vitest'
import { handleProblem } from './handle-rules'
import { makeHandle } from './make-handle'

it('draws handles that the rules allow, from first to last word', () => {
  for (const draw of [() => 0, (below: number) => below - 1, undefined]) {
    expect(handleProblem(makeHandle(draw))).toBeNull()
  }
})

it('rarely draws the same twice', () => {
  const drawn = new Set(Array.from({ length: 500 }, () => makeHandle()))
  expect(drawn.size).toBeGreaterThan(495)
})
