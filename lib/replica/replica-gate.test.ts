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
/** Long enough for whatever would go wrong to go wrong. */
const settled = () => wait(40)
const opens = () => vi.waitFor(() => expect(gate.isOpen).toBe(true), { timeout: 10_000 })

it('stays shut until the replica has what was heard', async () => {
  const { state } = open()
  expect(gate.isOpen).toBe(false)
  gate.changed()
  await settled()
  expect(gate.isOpen).toBe(false)
  state.replayed = 1
  await opens()
})

it('shuts at the very call that tells of a change', async () => {
  const { state } = open()
  state.replayed = 1
  gate.changed()
  await opens()
  state.written = 2
  gate.changed()
  expect(gate.isOpen).toBe(false)
  await settled()
  expect(gate.isOpen).toBe(false)
  state.replayed = 2
  await opens()
})

it('is not opened by what was asked before the newest change', async () => {
  const state = { written: 1, replayed: 1 }
  const answers: ((position: string) => void)[] = []
  gate = new ReplicaGate({
    report: () => {},
    primaryPosition: () => new Promise((resolve) => answers.push(resolve)),
    hasReplayed: async (position) => state.replayed >= Number(position),
  })
  gate.changed()
  gate.changed()
  // The position of before the second change.
  answers[0]?.('1')
  await vi.waitFor(() => expect(answers).toHaveLength(2), { timeout: 10_000 })
  expect(gate.isOpen).toBe(false)
  answers[1]?.('2')
  await settled()
  expect(gate.isOpen).toBe(false)
  state.replayed = 2
  await opens()
})

it('asks nobody anything while nothing changes', async () => {
  const { state } = open()
  state.replayed = 1
  gate.changed()
  await opens()
  const { asked } = state
  await settled()
  expect(state.asked).toBe(asked)
})

it('shuts when a read failed, says why, and opens only after a second', async () => {
  const { state, report } = open()
  state.replayed = 1
  gate.changed()
  await opens()
  gate.lose(new Error('gone\naway'))
  expect(gate.isOpen).toBe(false)
  expect(report).toHaveBeenCalledWith('the replica is not read: gone away')
  await settled()
  expect(gate.isOpen).toBe(false)
  await opens()
})

it('stays shut while the replica does not answer', async () => {
  const { state, report } = open()
  state.replayed = 1
  state.failure = new Error('refused')
  gate.changed()
  await settled()
  await vi.waitFor(() => expect(report).toHaveBeenCalledWith('the replica is not read: refused'))
  expect(gate.isOpen).toBe(false)
})
