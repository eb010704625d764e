import type { TransactionSql } from 'postgres'
import { microBallot } from '@/lib/ranking/ballot'
import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import type { FrozenBallots, FrozenEntry } from './canonical-edition'

type Technology = {
  technologyId: string
  slug: string
  name: string
  editorialPosition: number | null
  weightMicro: number
  favourableMicro: number
}
type EntryToFreeze = FrozenEntry & { technologyId: string; score: number }
type BallotsToFreeze = FrozenBallots & { technologyId: string }

/** The ranking and the ballots of the transaction's snapshot; null where the sums do not follow from the ballots. */
export async function rankForEdition(
  tx: TransactionSql,
): Promise<{ entries: EntryToFreeze[]; ballots: BallotsToFreeze[] } | null> {
  const technologies = await tx<Technology[]>`
    select id as "technologyId", slug, name, editorial_position as "editorialPosition",
      weight_micro::float8 as "weightMicro", favourable_micro::float8 as "favourableMicro"
    from technology where state = 'LISTED'`
  const ballots = await tx<BallotsToFreeze[]>`
    select b.technology_id as "technologyId", t.slug, b.favourable, b.unfavourable, count(*)::int as times
    from ballot b join member m on m.id = b.member_id join technology t on t.id = b.technology_id and t.state = 'LISTED'
    where m.counts and b.set_aside_at is null
    group by 1, 2, 3, 4`
  if (!technologies.every((technology) => isSumOf(technology, ballots))) return null
  const entries = rankTechnologies([...technologies]).map(
    ({ technologyId, rank, slug, name, editorialPosition, weightMicro, favourableMicro, score }) => ({
      technologyId,
      position: rank,
      slug,
      name,
      editorialPosition,
      weightMicro,
      favourableMicro,
      score,
    }),
  )
  return { entries, ballots: [...ballots] }
}

function isSumOf(
  { technologyId, weightMicro, favourableMicro }: Technology,
  all: BallotsToFreeze[],
): boolean {
  let weight = 0
  let favourable = 0
  for (const { times, ...ballot } of all.filter((each) => each.technologyId === technologyId)) {
    const micro = microBallot(ballot)
    weight += times * micro.weightMicro
    favourable += times * micro.favourableMicro
  }
  return weight === weightMicro && favourable === favourableMicro
}
