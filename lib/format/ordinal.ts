const rules = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** “1st”, “22nd”, “113th”. */
export function ordinal(value: number): string {
  return `${value}${endings[rules.select(value)]}`
}

/** The rank range in words: “between 2nd and 5th”, or “clearly 1st” where nothing else is possible. */
export function rankRange(best: number, worst: number): string {
  return best === worst ? `clearly ${ordinal(best)}` : `between ${ordinal(best)} and ${ordinal(worst)}`
}
