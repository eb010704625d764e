import type { Prisma } from '@/lib/generated/prisma/client'
import { keyOf, namedIn, nameQuery, runKeys, type Term, termsOf, textQuery, type Word } from './terms-rules'

export type Tx = Prisma.TransactionClient

/** Longer queries are looked for by their first words. */
const MOST_WORDS = 12

/** A query as the three searches need it. */
export type Asked = {
  words: Word[]
  terms: Term[]
  /** Names that the whole query is, as it stands and by what it is also called. */
  keys: string[]
  /** Names that a synonym stands for of which the query is the beginning. */
  begunKeys: string[]
  /** Technologies that the query names beside what it asks about them, and these other words. */
  named: string[]
  rest: Term[]
  queries: Record<'name' | 'fact' | 'factBegun' | 'title' | 'text' | 'wholeText', string | null>
}

type SynonymRow = { key: string; meansKey: string; means: Word[] }

/** Reads a query: its words, what else they are called, and which technologies they name. */
export async function readAsked(tx: Tx, text: string): Promise<Asked> {
  const words = await readWords(tx, text)
  const whole = keyOf(words)
  const runs = runKeys(words)
  const synonyms = whole === '' ? [] : await readSynonyms(tx, runs, whole)
  const of = (key: string) => synonyms.filter((synonym) => synonym.key === key)
  const meanings = new Map(synonyms.map(({ key }) => [key, of(key).map(({ means }) => means)]))
  const terms = orRunTogether(termsOf(words, meanings), words)
  const meantBy = (key: string) => [key, ...of(key).map(({ meansKey }) => meansKey)]
  const named = await readNamed(
    tx,
    words,
    runs.filter((key) => key !== whole),
    meantBy,
  )
  return {
    words,
    terms,
    keys: meantBy(whole),
    begunKeys: synonyms.flatMap(({ key, meansKey }) => (key.startsWith(whole) ? [meansKey] : [])),
    named: named.ids,
    rest: termsOf(named.rest, meanings),
    queries: {
      name: nameQuery(terms, 'A'),
      fact: nameQuery(terms, 'AB', false),
      factBegun: nameQuery(terms, 'AB'),
      title: textQuery(terms, { weight: 'A' }),
      text: textQuery(terms),
      wholeText: textQuery(terms, { begun: false }),
    },
  }
}

const readWords = (tx: Tx, text: string) => tx.$queryRaw<Word[]>`
  select word, (ts_lexize('english_stem', word))[1] as stem
  from string_to_table(search_plain(${text}), ' ') with ordinality as said (word, place)
  where word <> '' order by place limit ${MOST_WORDS}`

/** Synonyms among these keys, and those that the whole query may be the beginning of. */
const readSynonyms = (tx: Tx, keys: string[], whole: string) => tx.$queryRaw<SynonymRow[]>`
  select key, search_key(means) as "meansKey",
    (select json_agg(json_build_object('word', word, 'stem', (ts_lexize('english_stem', word))[1]) order by place)
     from string_to_table(search_plain(search_synonym.means), ' ') with ordinality as said (word, place)) as means
  from search_synonym
  where (key = any(${keys}) or (length(${whole}) > 2 and key like ${`${whole}%`})) and search_key(means) <> ''
  order by 1, 2 limit 100`

async function readNamed(tx: Tx, words: Word[], runs: string[], meantBy: (key: string) => string[]) {
  const none = { ids: [], rest: [] }
  if (runs.length === 0) return none
  const listed = await tx.$queryRaw<{ id: string; key: string }[]>`
    select id, search_key as key from technology
    where state = 'LISTED' and search_key = any(${runs.flatMap(meantBy)}) limit 20`
  const idsOf = (key: string) => listed.filter((row) => meantBy(key).includes(row.key)).map(({ id }) => id)
  const found = namedIn(words, new Set(runs.filter((key) => idsOf(key).length > 0)))
  return found ? { ids: idsOf(found.key), rest: found.rest } : none
}

/** “type script” is also “typescript”: a few words may be one. */
const orRunTogether = (terms: Term[], words: Word[]): Term[] =>
  words.length > 1 && words.length <= 3 && terms.every(({ others }) => others.length === 0)
    ? [{ own: words, others: [[{ word: keyOf(words), stem: keyOf(words) }]] }]
    : terms
