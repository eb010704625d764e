import { betaQuantile } from './beta-quantile.mjs'

// The constants of docs/ranking.md, written down once more on purpose. Closed editions name their formula, so earlier
// ones stay here when a new one comes.
const FORMULAS = {
  1: {
    editorsWeigh: 10,
    first: 0.65,
    last: 0.35,
    unplaced: 0.5,
    signalsOfFullBallot: 3n,
    micro: 1_000_000n,
    low: 0.05,
    high: 0.95,
    decimals: 9,
  },
}
/** Every formula that can be recomputed, oldest first; the ranking of now follows the last. */
export const KNOWN_FORMULAS = Object.keys(FORMULAS)
export const PRESENT_FORMULA = KNOWN_FORMULAS.at(-1)

/** Weight and favourable weight of one ballot in whole micro-ballots, halves going up. */
export function microBallot(favourable, unfavourable, formula = PRESENT_FORMULA) {
  const { signalsOfFullBallot: full, micro } = FORMULAS[formula]
  const [f, s] = [BigInt(favourable), BigInt(favourable) + BigInt(unfavourable)]
  const counted = s < full ? s : full
  return {
    weight: (2n * micro * counted + full) / (2n * full),
    favour: (2n * micro * counted * f + full * s) / (2n * full * s),
  }
}

/**
 * The ranking of technologies `{ slug, editorialPosition }` from ballots counted by what they say
 * `{ technology, favourable, unfavourable, times }`, best first, as a formula of KNOWN_FORMULAS has it.
 */
export function recompute(technologies, ballots, formula = PRESENT_FORMULA) {
  const known = FORMULAS[formula]
  if (!known) throw new RangeError(`formula ${formula} is not known here`)
  const sums = new Map(technologies.map(({ slug }) => [slug, { weight: 0n, favour: 0n, voters: 0 }]))
  for (const { technology, favourable, unfavourable, times } of ballots) {
    const sum = sums.get(technology)
    if (!sum) throw new Error(`there are ballots on “${technology}”, which is not in the list`)
    const { weight, favour } = microBallot(favourable, unfavourable, formula)
    sum.weight += weight * BigInt(times)
    sum.favour += favour * BigInt(times)
    sum.voters += times
  }
  const places = Math.max(0, ...technologies.map((each) => each.editorialPosition ?? 0))
  const list = technologies.map(({ slug, editorialPosition }) => {
    const { weight, favour, voters } = sums.get(slug)
    const prior =
      editorialPosition === null || places < 2
        ? known.unplaced
        : known.first - (known.first - known.last) * ((editorialPosition - 1) / (places - 1))
    const alpha = known.editorsWeigh * prior + Number(favour) / Number(known.micro)
    const beta = known.editorsWeigh * (1 - prior) + Number(weight - favour) / Number(known.micro)
    return {
      slug,
      editorialPosition,
      weightMicro: Number(weight),
      favourableMicro: Number(favour),
      voters,
      score: (100 * alpha) / (alpha + beta),
      low: 100 * betaQuantile(known.low, alpha, beta),
      high: 100 * betaQuantile(known.high, alpha, beta),
    }
  })
  list.sort(byRank(known.decimals))
  return list.map((each, i) => ({
    ...each,
    rank: i + 1,
    bestRank: 1 + list.filter(({ low }) => low > each.high).length,
    worstRank: list.length - list.filter(({ high }) => high < each.low).length,
  }))
}

const byRank = (decimals) => (a, b) =>
  Number(b.score.toFixed(decimals)) - Number(a.score.toFixed(decimals)) ||
  b.weightMicro - a.weightMicro ||
  (a.editorialPosition ?? Infinity) - (b.editorialPosition ?? Infinity) ||
  (a.slug < b.slug ? -1 : 1)
