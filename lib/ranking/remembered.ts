// Two generations: what was not asked for while the younger one filled up is forgotten.
/**
 * A pure function of a name's parts, remembered: at least the last `most` results, at most twice as many.
 * @param nameOf what the result depends on, and nothing else
 */
export function remembered<A extends unknown[], R>(
  most: number,
  nameOf: (...given: A) => string,
  compute: (...given: A) => R,
): (...given: A) => R {
  let younger = new Map<string, R>()
  let older = new Map<string, R>()
  return (...given) => {
    const name = nameOf(...given)
    const known = younger.get(name)
    if (known !== undefined) return known
    const result = older.get(name) ?? compute(...given)
    if (younger.size >= most) [older, younger] = [younger, new Map()]
    younger.set(name, result)
    return result
  }
}
