import { describe, expect, it } from 'vitest'
import type { Burst } from './alternate'
import { ratio, rows, spread } from './summary'

const burst = (target: string, perSecond: number, connections = 16): Burst => ({
  target,
  connections,
  perSecond,
  requests: perSecond,
  seconds: 1,
  bytes: perSecond * 10,
  p50Ms: 1000 / perSecond,
  p99Ms: 2000 / perSecond,
  mostMs: 3000 / perSecond,
  processorUs: 1e6 / perSecond,
  failed: 0,
})

describe('what was measured', () => {
  it('has a median between the two in the middle', () => {
    expect(spread([4, 1, 3, 2])).toEqual({ median: 2.5, least: 1, most: 4 })
    expect(spread([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 })
  })

  it('is compared within each round, so that a slow moment of the machine spoils no ratio', () => {
    const bursts = [burst('a', 100), burst('b', 200), burst('b', 20), burst('a', 10), burst('a', 9, 1)]
    expect(ratio(bursts, 'a', 'b', 16)).toEqual({ median: 0.5, least: 0.5, most: 0.5 })
  })

  it('is one row for each target and number of connections', () => {
    const [first, second, ...more] = rows([burst('a', 100), burst('a', 50), burst('a', 9, 1)])
    expect(first).toMatchObject({
      target: 'a',
      connections: 16,
      perSecond: { median: 75, least: 50, most: 100 },
      bytes: 10,
    })
    expect(second).toMatchObject({ target: 'a', connections: 1, p99Ms: 2000 / 9 })
    expect(more).toEqual([])
  })
})
