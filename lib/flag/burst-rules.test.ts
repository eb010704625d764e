import { describe, expect, it } from 'vitest'
import { type Activity, findBursts } from './burst-rules'
import { farOver } from './flag-rules'

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 5, 15, 12)

/** A technology known for long, with so many ballots an hour before and so many in the last hours. */
function activity(name: string, perHour: number, newest: number, withinHours = 1): Activity {
  const hours = 27 * 24
  return {
    technologyId: name,
    knownSince: NOW - 200 * 24 * HOUR,
    before: { 1: perHour * hours, 6: perHour * hours, 24: perHour * hours },
    newest: Array.from({ length: newest }, (_, i) => ({
      memberId: `${name}-${i}`,
      at: NOW - ((i + 0.5) * withinHours * HOUR) / newest,
    })),
  }
}
const found = (activities: Activity[]) => findBursts(activities, NOW)

describe('a burst', () => {
  it('is at least eight ballots on a technology that is quiet at other times', () => {
    expect(found([activity('rust', 0, 7), activity('flask', 0, 0)])).toEqual([])
    const [burst] = found([activity('rust', 0, 8), activity('flask', 0, 0)])
    expect(burst).toMatchObject({ kind: 'BURST', technologyId: 'rust', evidence: { ballots: 8, usual: 0 } })
    expect(burst?.ballots).toHaveLength(8)
  })

  it('is judged by what is usual there', () => {
    const quiet = activity('flask', 0.1, 0)
    expect(found([activity('rust', 5, 20), quiet])).toEqual([])
    expect(found([activity('rust', 5, 40), quiet])).toHaveLength(1)
  })

  it('may take a day', () => {
    const [burst] = found([activity('rust', 0.02, 14, 23), activity('flask', 0.02, 1)])
    expect(burst).toMatchObject({ evidence: { hours: 24, ballots: 14 } })
  })

  it('is none where the whole site is livelier', () => {
    const crowd = ['rust', 'flask', 'django', 'laravel'].map((name) => activity(name, 0.3, 25))
    expect(found(crowd)).toEqual([])
    expect(
      found([activity('rust', 0.3, 25), ...crowd.slice(1).map((one) => ({ ...one, newest: [] }))]),
    ).toHaveLength(1)
  })

  it('hides behind nothing when it is large enough', () => {
    expect(found(['rust', 'flask', 'django'].map((name) => activity(name, 0.05, 60)))).toHaveLength(3)
  })

  it('is not looked for on what is new', () => {
    const young = { ...activity('rust', 0, 30), knownSince: NOW - 6 * 24 * HOUR }
    expect(found([young, activity('flask', 0, 0)])).toEqual([])
  })
})

it('far over what is usual grows with it and is never below the least', () => {
  expect([0, 0.5, 1, 2, 4, 10, 100].map((usual) => farOver(usual, 5))).toEqual([5, 5, 7, 11, 16, 40, 400])
})
