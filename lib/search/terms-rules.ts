/** A word of a query, plain, with the stem by which texts are found; null for a word that says nothing (“the”). */
export type Word = { word: string; stem: string | null }
/** Words that belong together, and what else they are called. */
export type Term = { own: Word[]; others: Word[][] }

/** A longer synonym or name than this is not looked for within a query. */
const LONGEST = 4
/** A beginning shorter than this is completed in names only: it would fit half of all texts. */
const LEAST_PREFIX = 3

export const keyOf = (words: Word[]) => words.map(({ word }) => word).join('')

/** Every run of words that could be a name or a synonym, written together. */
export function runKeys(words: Word[]): string[] {
  const keys = new Set<string>()
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++)
      keys.add(keyOf(words.slice(from, to)))
  return [...keys]
}

/** The words as terms, the longest synonym from the left first; a word without any stands for itself. */
export function termsOf(words: Word[], synonyms: Map<string, Word[][]>): Term[] {
  const terms: Term[] = []
  for (let from = 0; from < words.length; ) {
    let length = Math.min(LONGEST, words.length - from)
    while (length > 1 && !synonyms.has(keyOf(words.slice(from, from + length)))) length--
    const own = words.slice(from, from + length)
    terms.push({ own, others: synonyms.get(keyOf(own)) ?? [] })
    from += length
  }
  return terms
}

/** The first run of words, shorter than the query, that is one of these keys, and the words around it. */
export function namedIn(words: Word[], keys: Set<string>): { key: string; rest: Word[] } | null {
  for (let length = Math.min(LONGEST, words.length - 1); length >= 1; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const key = keyOf(words.slice(from, from + length))
      if (keys.has(key)) return { key, rest: [...words.slice(0, from), ...words.slice(from + length)] }
    }
  return null
}

type TextQuery = {
  /** Finds only words of this weight: A for titles. */
  weight?: '' | 'A'
  between?: ' & ' | ' | '
  /** Whether the last word may also be a beginning. */
  begun?: boolean
}

// A plain word holds letters and numbers only, so nothing in it can end the quotes.
const quoted = (word: string, marks = '') => `'${word}'${marks && `:${marks}`}`
const both = (parts: string[], between: string) =>
  parts.length > 1 ? `(${parts.join(between)})` : (parts[0] as string)

/**
 * The query, as PostgreSQL's text search reads it, for texts that say all of it: each term by its stems or by what else it
 * is called, the last word also as a beginning. Null where no word says anything.
 */
export function textQuery(
  terms: Term[],
  { weight = '', between = ' & ', begun = true }: TextQuery = {},
): string | null {
  const parts = terms.flatMap((term, i) => {
    const isLast = begun && i === terms.length - 1
    const ways = [term.own, ...term.others].flatMap((words, way) => {
      const stems = words.flatMap((word, at) =>
        stemsOf(word, weight, isLast && way === 0 && at === words.length - 1),
      )
      return stems.length > 0 ? [both(stems, ' & ')] : []
    })
    return ways.length > 0 ? [both(ways, ' | ')] : []
  })
  return parts.length > 0 ? parts.join(between) : null
}

function stemsOf({ word, stem }: Word, weight: string, canGoOn: boolean): string[] {
  if (stem === null) return []
  const beginning = canGoOn && word.length >= LEAST_PREFIX ? [quoted(word, `*${weight}`)] : []
  return [both([quoted(stem, weight), ...beginning], ' | ')]
}

/** The query for names: each word as it is written, the last one also as a beginning, in words of one of these weights. */
export function nameQuery(terms: Term[], weights: 'A' | 'AB', canGoOn = true): string | null {
  const parts = terms.map((term, i) => {
    const isLast = i === terms.length - 1
    const ways = [term.own, ...term.others].map((words, way) => {
      const whole = words.map(({ word }, at) =>
        quoted(word, canGoOn && isLast && way === 0 && at === words.length - 1 ? `*${weights}` : weights),
      )
      return both(whole, ' & ')
    })
    return both(ways, ' | ')
  })
  return parts.length > 0 ? parts.join(' & ') : null
}
