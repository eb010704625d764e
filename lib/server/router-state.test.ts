import { describe, expect, it } from 'vitest'
import { isRouterState } from './router-state'

describe('a router state', () => {
  it.each([
    [undefined, true],
    [encodeURIComponent(JSON.stringify(['', { children: ['settings', {}] }, null, null])), true],
    ['garbage', false],
    ['1', false],
    ['%', false],
    [encodeURIComponent('['.repeat(3000)), false],
    [['a', 'b'], false],
  ])('%j can be read: %s', (header, isReadable) => {
    expect(isRouterState(header)).toBe(isReadable)
  })
})
