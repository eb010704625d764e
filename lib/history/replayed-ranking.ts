import { microBallot, type Side, verdictSignals, voteSignals } from '@/lib/ranking/ballot'
import { rankTechnologies, type Standing } from '@/lib/ranking/rank-technologies'
import type { ScoreInput } from '@/lib/ranking/score'
import { entryOf, type Replayed } from './replay'

export type Sums = { weightMicro: number; favourableMicro: number; voters: number }
type Signals = { favourable: number; unfavourable: number }

/** The sums over the ballots that count, by technology. */
export function sumsOf(state: Replayed, sides: Map<string, Side>): Map<string, Sums> {
  const sums = new Map<string, Sums>()
  for (const voter of new Set([...state.votes.keys(), ...state.verdicts.keys()])) {
    if (state.suspended.has(voter)) continue
    for (const [technology, signals] of signalsOf(state, sides, voter)) {
      if (state.aside.get(voter)?.has(technology)) continue
      const { weightMicro, favourableMicro } = microBallot(signals)
      const sum = entryOf(sums, technology, () => ({ weightMicro: 0, favourableMicro: 0, voters: 0 }))
      sum.weightMicro += weightMicro
      sum.favourableMicro += favourableMicro
      sum.voters++
    }
  }
  return sums
}

function signalsOf(state: Replayed, sides: Map<string, Side>, voter: string): Map<string, Signals> {
  const ballots = new Map<string, Signals>()
  const add = (technology: string, { favourable, unfavourable }: Signals) => {
    const ballot = entryOf(ballots, technology, () => ({ favourable: 0, unfavourable: 0 }))
    ballot.favourable += favourable
    ballot.unfavourable += unfavourable
  }
  for (const [point, value] of state.votes.get(voter) ?? []) {
    const technology = state.points.get(point)
    const side = sides.get(point)
    if (technology && side) add(technology, voteSignals(side, value === 1 ? 1 : -1))
  }
  for (const [technology, value] of state.verdicts.get(voter) ?? [])
    add(technology, verdictSignals(value === 1 ? 'YES' : 'NO'))
  return ballots
}

export type RankedThen = ScoreInput & Standing & Sums & { technologyId: string; slug: string }

/** The ranking of the technologies that are listed. */
export function rankReplayed(
  state: Replayed,
  sides: Map<string, Side>,
  slugs: Map<string, string>,
): RankedThen[] {
  const sums = sumsOf(state, sides)
  return rankTechnologies(
    [...state.listed].map((technologyId) => ({
      technologyId,
      slug: slugs.get(technologyId) ?? technologyId,
      editorialPosition: state.positions.get(technologyId) ?? null,
      ...(sums.get(technologyId) ?? { weightMicro: 0, favourableMicro: 0, voters: 0 }),
    })),
  )
}
