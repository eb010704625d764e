import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ballot, microBallot, type Side, verdictSignals, voteSignals } from './ballot'
import { rankTechnologies } from './rank-technologies'

const MEMBERS = 4
const SLUGS = ['django', 'flask', 'rust']
const SIDES: Side[] = ['PRO', 'PRO', 'CON', 'CON', 'CON']
const NONE: Ballot = { favourable: 0, unfavourable: 0 }

/** A member's vote on a point, or verdict where there is no point; 0 withdraws it. */
type Said = { who: number; technology: number; point: number | null; value: 1 | -1 | 0 }
/** What a moderator does with a member. */
type Standing = { who: number; good: boolean }
type Event = Said | Standing

const who = fc.nat(MEMBERS - 1)
const said: fc.Arbitrary<Event> = fc.record({
  who,
  technology: fc.nat(SLUGS.length - 1),
  point: fc.option(fc.nat(SIDES.length - 1), { freq: 4, nil: null }),
  value: fc.constantFrom(1 as const, -1 as const, 0 as const),
})
const standing: fc.Arbitrary<Event> = fc.record({ who, good: fc.boolean() })
const history = fc.array(fc.oneof({ weight: 6, arbitrary: said }, { weight: 1, arbitrary: standing }), {
  maxLength: 80,
})

const key = (...parts: unknown[]) => parts.join(' ')
const plus = (a: Ballot, b: Ballot, times = 1): Ballot => ({
  favourable: a.favourable + times * b.favourable,
  unfavourable: a.unfavourable + times * b.unfavourable,
})
const emptySums = () =>
  SLUGS.map((slug, i) => ({ slug, editorialPosition: i + 1, weightMicro: 0, favourableMicro: 0 }))

function signalsOf({ point, value }: Said): Ballot {
  if (value === 0) return NONE
  return point === null
    ? verdictSignals(value === 1 ? 'YES' : 'NO')
    : voteSignals(SIDES[point] as Side, value)
}

function move(sums: ReturnType<typeof emptySums>, technology: number, ballot: Ballot, times: 1 | -1) {
  const of = sums[technology] as (typeof sums)[number]
  const { weightMicro, favourableMicro } = microBallot(ballot)
  of.weightMicro += times * weightMicro
  of.favourableMicro += times * favourableMicro
}

/** As the rules tell it: the last word on each thing, a ballot a member, sums over those in good standing. */
function asTold(events: Event[]) {
  const words = new Map<string, Said>()
  const good = new Map<number, boolean>()
  for (const event of events)
    if ('good' in event) good.set(event.who, event.good)
    else words.set(key(event.who, event.technology, event.point), event)
  const ballots = new Map<string, { one: Said; ballot: Ballot }>()
  for (const one of words.values()) {
    const of = key(one.who, one.technology)
    ballots.set(of, { one, ballot: plus(ballots.get(of)?.ballot ?? NONE, signalsOf(one)) })
  }
  const sums = emptySums()
  for (const { one, ballot } of ballots.values())
    if (good.get(one.who) ?? true) move(sums, one.technology, ballot, 1)
  return rankTechnologies(sums)
}

/** As the site works: each event replaces one ballot, or moves those of one member, by differences. */
function byDifferences(events: Event[]) {
  const words = new Map<string, Ballot>()
  const ballots = Array.from({ length: MEMBERS }, () => SLUGS.map(() => NONE))
  const good = Array.from({ length: MEMBERS }, () => true)
  const sums = emptySums()
  for (const event of events) {
    const own = ballots[event.who] as Ballot[]
    if ('good' in event) {
      if (good[event.who] !== event.good)
        for (const [technology, ballot] of own.entries()) move(sums, technology, ballot, event.good ? 1 : -1)
      good[event.who] = event.good
      continue
    }
    const subject = key(event.who, event.technology, event.point)
    const before = own[event.technology] as Ballot
    const now = plus(plus(before, words.get(subject) ?? NONE, -1), signalsOf(event))
    words.set(subject, signalsOf(event))
    own[event.technology] = now
    if (!good[event.who]) continue
    move(sums, event.technology, before, -1)
    move(sums, event.technology, now, 1)
  }
  return rankTechnologies(sums)
}

describe('the ranking, whatever members say and moderators do', () => {
  it('is the same by single differences as by the last word of each', () => {
    fc.assert(
      fc.property(history, (events) => {
        expect(byDifferences(events)).toEqual(asTold(events))
      }),
    )
  })

  it('depends on what each member said last, never on the order in which members came', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(who), (events, turns) => {
        const queues = Array.from({ length: MEMBERS }, (_, i) => events.filter((event) => event.who === i))
        const mixed: Event[] = []
        while (mixed.length < events.length) {
          const next = queues[turns.next().value as number]?.shift()
          if (next) mixed.push(next)
        }
        expect(byDifferences(mixed)).toEqual(byDifferences(events))
      }),
    )
  })

  it('shows no trace of a suspended member, and has them back whole', () => {
    fc.assert(
      fc.property(history, who, (events, who) => {
        const others = events.filter((event) => event.who !== who)
        const words = events.filter((event) => !(event.who === who && 'good' in event))
        const suspended = [...events, { who, good: false }]
        expect(byDifferences(suspended)).toEqual(byDifferences(others))
        expect(byDifferences([...suspended, { who, good: true }])).toEqual(byDifferences(words))
      }),
    )
  })
})
