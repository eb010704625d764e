/** What a technology is, as far as somebody may refuse it for that, with the name of the rule in an address. */
export const FACTS = { language: 'languages', license: 'licenses', kind: 'kinds' } as const
export type Fact = keyof typeof FACTS
export const factNames = Object.keys(FACTS) as Fact[]

export type Entries = [name: string, value: string][]

/** A plain form also sends what does not matter; without that an address says the same and can be read. */
export function shortEntries(entries: Entries): Entries {
  const has = (name: string) => entries.some((entry) => entry[0] === name && entry[1] !== '')
  const rules = factNames.map((fact) => FACTS[fact] as string)
  const lonely = factNames.filter((fact) => !has(fact)).map((fact) => FACTS[fact] as string)
  return entries.filter(
    ([name, value]) => value !== '' && (rules.includes(name) ? !lonely.includes(name) : value !== 'not'),
  )
}

/** As an address shows it: colons of a time stay readable. */
export const queryText = (entries: Entries) => new URLSearchParams(entries).toString().replaceAll('%3A', ':')

/** Whether two lists of entries ask the same, in whatever order. */
export const asksTheSame = (a: Entries, b: Entries) => sorted(a) === sorted(b)
const sorted = (entries: Entries) =>
  entries
    .map((entry) => queryText([entry]))
    .sort()
    .join('&')
