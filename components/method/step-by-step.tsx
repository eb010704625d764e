import { WorkedExample } from '@/components/ranking/worked-example'
import { FULL_BALLOT_SIGNALS, PRIOR_FIRST, PRIOR_LAST, PRIOR_WEIGHT } from '@/lib/ranking/constants'
import type { Ranked } from '@/lib/technology/technology-queries'
import { WhatCounts } from './what-counts'

/** From the editors' list to the order, with sums that anybody can do. */
export function StepByStep({ example, positions }: { example: Ranked; positions: number }) {
  return (
    <>
      <h3>1. It starts with the editors’ list</h3>
      <p>
        Somebody has to begin. Scores go from 0 to 100: the first place of the editors’ list starts at{' '}
        {100 * PRIOR_FIRST}, the last at {100 * PRIOR_LAST}, the others evenly between. That opinion counts as{' '}
        {PRIOR_WEIGHT} ballots and no more. Once {PRIOR_WEIGHT} full ballots are cast, members count for half,
        and with {9 * PRIOR_WEIGHT} for nine tenths.
      </p>
      <h3>2. Each member fills one ballot</h3>
      <WhatCounts />
      <p>
        A ballot is full after {FULL_BALLOT_SIGNALS} votes. More votes make it more exact but no heavier, so
        nobody gains power by voting on everything, and a long list of cons cannot sink a technology unless
        members agree with them. A ballot speaks for a technology by the share of its votes that do: two votes
        for and two against are half a ballot for it, half against.
      </p>
      <h3>3. The score is the share that speaks for it</h3>
      <WorkedExample technology={example} positions={positions} />
      <h3>4. The higher score comes first</h3>
      <p>
        With equal scores it is the one with more ballots, then the one that the editors placed higher, then
        the alphabet.
      </p>
    </>
  )
}
