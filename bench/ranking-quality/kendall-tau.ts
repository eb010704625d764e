/**
 * Kendall's τ between two judgements of the same things, larger meaning better in both: the share of pairs on which
 * they agree less the share on which they disagree. A pair that either of them ties counts for neither, which is
 * what breaking ties by lot would give on average.
 */
export function kendallTau(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 1; i < a.length; i++)
    for (let j = 0; j < i; j++)
      sum += Math.sign((a[i] as number) - (a[j] as number)) * Math.sign((b[i] as number) - (b[j] as number))
  return sum / ((a.length * (a.length - 1)) / 2)
}
