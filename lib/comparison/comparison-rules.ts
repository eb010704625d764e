/** How many technologies one comparison holds at most. */
export const MOST_COMPARED = 4
/** Below this probability, whichever of both is the likelier, a pair counts as level. */
const LEVEL_BELOW = 0.55

const BETWEEN = '-vs-'
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_SLUG = 60

/**
 * Whether a technology's slug can stand in the address of a comparison. One with the word “vs” in it could not be told
 * from two technologies; new technologies get none (`slugForName`).
 */
export const canBeCompared = (slug: string): boolean => !slug.split('-').includes('vs')

/** What a comparison is called in an address, whatever order its technologies are given in: `django-vs-flask`. */
export const comparisonName = (slugs: string[]): string => [...new Set(slugs)].sort().join(BETWEEN)

export const comparisonAddress = (slugs: string[]): string => `/compare/${comparisonName(slugs)}`

/**
 * The slugs that the last part of an address names, each once, in canonical order; null where it names none or too
 * many. Only the address is looked at: whether there are such technologies the database knows.
 */
export function namedInAddress(name: string): string[] | null {
  const parts = name.split(BETWEEN)
  if (!parts.every((slug) => SLUG.test(slug) && slug.length <= LONGEST_SLUG)) return null
  const slugs = [...new Set(parts)].sort()
  return slugs.length <= MOST_COMPARED ? slugs : null
}

/** Whether it is as good as even which of two is ahead; `probability` that the one with the better rank is. */
export const isLevel = (probability: number): boolean => probability < LEVEL_BELOW
