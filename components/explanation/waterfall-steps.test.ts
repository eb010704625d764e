import { expect, it } from 'vitest'
import { waterfallSteps } from './waterfall-steps'

it('what is said beside a step has the verb of its number', () => {
  const part = { side: 'PRO' as const, title: 'Fast', weight: 1, favourable: 1, contribution: 1 }
  const votes = [
    { kind: 'POINT' as const, pointId: 'a', agree: 1, disagree: 0, ...part },
    { kind: 'POINT' as const, pointId: 'b', agree: 2, disagree: 1, ...part },
  ]
  const steps = waterfallSteps({ start: 50, parts: votes } as never)
  expect(steps.map(({ said }) => said.replaceAll('\u00a0', ' '))).toEqual([
    '1 agrees, 0 disagree',
    '2 agree, 1 disagrees',
  ])
})
