import type { Asked, Tx } from './read-asked'
import { keyOf } from './terms-rules'
import { nearestWord } from './typing-errors-rules'

/** So many titles are read for each word, for the words that they may hold. */
const TITLES = 100
/** How much of a word's trigrams a title must hold: of “cruve” a third is in “curve”. */
export const LEAST_ALIKE = 0.3

/** The query with its typing errors mended, or null when none is found. Names are looked at first: it is quicker. */
export async function correctWords(tx: Tx, { words }: Asked): Promise<string | null> {
  if (words.every(({ word }) => word.length < 4)) return null
  const { names, others } = await readNames(tx)
  if (words.length > 1) {
    const whole = nearestWord(keyOf(words), names)
    if (whole) return whole
  }
  const mendWith = (known: string[]) => {
    const mended = words.map(({ word }, i) => nearestWord(word, known, i === words.length - 1) ?? word)
    return mended.some((word, i) => word !== words[i]?.word) ? mended.join(' ') : null
  }
  const all = [...names, ...others]
  if (words.length === 1) return mendWith(all) ?? mendWith([...all, ...(await readTitles(tx, words))])
  return mendWith([...all, ...(await readTitles(tx, words))])
}

/** The words of all names, languages and kinds, and what they are also called. */
async function readNames(tx: Tx): Promise<{ names: Set<string>; others: Set<string> }> {
  const [row] = await tx.$queryRaw<[{ names: string | null; called: string | null }]>`
    select
      (select string_agg(search_key || ' ' || array_to_string(tsvector_to_array(ts_filter(search_words, '{a,b}')), ' '), ' ')
       from technology where state = 'LISTED') as names,
      (select string_agg(key, ' ') from search_synonym) as called`
  return { names: wordsOf(row.names), others: wordsOf(row.called) }
}

/** The words of titles in which something looks like the query or a word of it. */
async function readTitles(tx: Tx, words: Asked['words']): Promise<Set<string>> {
  const all = words.map(({ word }) => word)
  const alike = [...new Set([all.join(' '), ...all.filter((word) => word.length >= 4)])]
  const [row] = await tx.$queryRaw<[{ titles: string | null }]>`
    select string_agg(search_plain(title), ' ') as titles
    from unnest(${alike}::text[]) word, lateral (
      select title from point where archived_at is null and lower(title) %> word limit ${TITLES}) alike`
  return wordsOf(row.titles)
}

const wordsOf = (text: string | null) => new Set(text === null ? [] : text.split(' '))
