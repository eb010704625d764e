import type { Asked, Tx } from './read-asked'
import { keyOf } from './terms-rules'
import { nearestWord } from './typing-errors-rules'

/** Titles that are read for the words that they may hold. */
const TITLES = 30

/** The query with its typing errors mended, or null when none is found. */
export async function correctWords(tx: Tx, { words }: Asked): Promise<string | null> {
  if (words.every(({ word }) => word.length < 4)) return null
  const known = await readKnownWords(tx, words.map(({ word }) => word).join(' '))
  if (words.length > 1) {
    const whole = nearestWord(keyOf(words), known.names)
    if (whole) return whole
  }
  const all = [...known.names, ...known.others]
  const mended = words.map(({ word }, i) => nearestWord(word, all, i === words.length - 1) ?? word)
  return mended.some((word, i) => word !== words[i]?.word) ? mended.join(' ') : null
}

/** The words of all names, languages and kinds, what they are also called, and the words of titles that look like the query. */
async function readKnownWords(tx: Tx, text: string) {
  const [row] = await tx.$queryRaw<[{ names: string | null; called: string | null; titles: string | null }]>`
    select
      (select string_agg(search_key || ' ' || array_to_string(tsvector_to_array(ts_filter(search_words, '{a,b}')), ' '), ' ')
       from technology where state = 'LISTED') as names,
      (select string_agg(key, ' ') from search_synonym) as called,
      (select string_agg(search_plain(title), ' ') from (
        select title from point where archived_at is null order by title <->> ${text} limit ${TITLES}) alike) as titles`
  const split = (words: string | null) => (words === null ? [] : words.split(' '))
  return { names: new Set(split(row.names)), others: new Set([...split(row.called), ...split(row.titles)]) }
}
