import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { ReplicaGate } from './replica-gate'

let gate: ReplicaGate
afterEach(() => gate.close())

/** A primary that writes and a replica that follows when told; positions are whole numbers. */
function open() {
  const state = { written: 1, replayed: 0, asked: 0, failure: null as Error | null }
  const report = vi.fn()
  gate = new ReplicaGate({
    report,
    primaryPosition: async () => {
      state.asked++
      return String(state.written)
    },
    hasReplayed: async (position) => {
      if (state.failure) throw state.failure
      return state.replayed >= Number(position)
    },
  })
  return { state, report }
}
const settled = () => wait(40)

it('stays shut until the replica has what was heard', async () => {
  const { state } = open()
  expect(gate.isOpen).toBe(false)
  gate.changed()
  await settled()
  expect(gate.isOpen).toBe(false)
  state.replayed = 1
  await settled()
  expect(gate.isOpen).toBe(true)
})

it('shuts at the very call that tells of a change', async () => {
  const { state } = open()
  state.replayed = 1
  gate.changed()
  await settled()
  expect(gate.isOpen).toBe(true)
  state.written = 2
  gate.changed()
  expect(gate.isOpen).toBe(false)
  await settled()
  expect(gate.isOpen).toBe(false)
  state.replayed = 2
  await settled()
  expect(gate.isOpen).toBe(true)
})

it('is not opened by what was asked before the newest change', async () => {
  const state = { written: 1, replayed: 1 }
  let answer: (position: string) => void = () => {}
  gate = new ReplicaGate({
    report: () => {},
    primaryPosition: () => new Promise((resolve) => (answer = resolve)),
    hasReplayed: async (position) => state.replayed >= Number(position),
  })
  gate.changed()
  gate.changed()
  // The position of before the second change.
  answer('1')
  await wait(5)
  expect(gate.isOpen).toBe(false)
  await settled()
  answer('2')
  await settled()
  expect(gate.isOpen).toBe(false)
  state.replayed = 2
  await settled()
  expect(gate.isOpen).toBe(true)
})

it('asks nobody anything while nothing changes', async () => {
  const { state } = open()
  state.replayed = 1
  gate.changed()
  await settled()
  const { asked } = state
  await settled()
  expect(state.asked).toBe(asked)
})

it('shuts when a read failed, says why, and opens only after a second', async () => {
  const { state, report } = open()
  state.replayed = 1
  gate.changed()
  await settled()
  gate.lose(new Error('gone\naway'))
  expect(gate.isOpen).toBe(false)
  expect(report).toHaveBeenCalledWith('the replica is not read: gone away')
  await settled()
  expect(gate.isOpen).toBe(false)
  await wait(1050)
  expect(gate.isOpen).toBe(true)
})

it('stays shut while the replica does not answer', async () => {
  const { state, report } = open()
  state.replayed = 1
  state.failure = new Error('refused')
  gate.changed()
  await settled()
  expect(gate.isOpen).toBe(false)
  expect(report).toHaveBeenCalledWith('the replica is not read: refused')
})
