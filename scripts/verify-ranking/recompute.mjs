import { betaQuantile } from './beta-quantile.mjs'

// The constants of docs/ranking.md, formula 1, written down once more on purpose.
export const FORMULA = '1'
const EDITORS_WEIGH = 10
const [FIRST, LAST, UNPLACED] = [0.65, 0.35, 0.5]
const FULL = 3n
const MILLION = 1_000_000n

/** Weight and favourable weight of one ballot in whole micro-ballots, halves going up. */
export function microBallot(favourable, unfavourable) {
  const [f, s] = [BigInt(favourable), BigInt(favourable) + BigInt(unfavourable)]
  const counted = s < FULL ? s : FULL
  return {
    weight: (2n * MILLION * counted + 3n) / 6n,
    favour: (2n * MILLION * counted * f + 3n * s) / (6n * s),
  }
}

/**
 * The ranking of technologies `{ slug, editorialPosition }` from ballots counted by what they say
 * `{ technology, favourable, unfavourable, times }`, best first.
 */
export function recompute(technologies, ballots) {
  const sums = new Map(technologies.map(({ slug }) => [slug, { weight: 0n, favour: 0n, voters: 0 }]))
  for (const { technology, favourable, unfavourable, times } of ballots) {
    const sum = sums.get(technology)
    if (!sum) throw new Error(`there are ballots on “${technology}”, which is not in the list`)
    const { weight, favour } = microBallot(favourable, unfavourable)
    sum.weight += weight * BigInt(times)
    sum.favour += favour * BigInt(times)
    sum.voters += times
  }
  const places = Math.max(0, ...technologies.map((each) => each.editorialPosition ?? 0))
  const list = technologies.map(({ slug, editorialPosition }) => {
    const { weight, favour, voters } = sums.get(slug)
    const prior =
      editorialPosition === null || places < 2
        ? UNPLACED
        : FIRST - (FIRST - LAST) * ((editorialPosition - 1) / (places - 1))
    const alpha = EDITORS_WEIGH * prior + Number(favour) / 1e6
    const beta = EDITORS_WEIGH * (1 - prior) + Number(weight - favour) / 1e6
    return {
      slug,
      editorialPosition,
      weightMicro: Number(weight),
      favourableMicro: Number(favour),
      voters,
      score: (100 * alpha) / (alpha + beta),
      low: 100 * betaQuantile(0.05, alpha, beta),
      high: 100 * betaQuantile(0.95, alpha, beta),
    }
  })
  list.sort(byRank)
  return list.map((each, i) => ({
    ...each,
    rank: i + 1,
    bestRank: 1 + list.filter(({ low }) => low > each.high).length,
    worstRank: list.length - list.filter(({ high }) => high < each.low).length,
  }))
}

const byRank = (a, b) =>
  Number(b.score.toFixed(9)) - Number(a.score.toFixed(9)) ||
  b.weightMicro - a.weightMicro ||
  (a.editorialPosition ?? Infinity) - (b.editorialPosition ?? Infinity) ||
  (a.slug < b.slug ? -1 : 1)
