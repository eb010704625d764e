import type { Fragment } from './search-schema'
import type { Term, Word } from './terms-rules'

/** About how many characters of a text a result shows. */
const LENGTH = 180
/** A beginning shorter than this marks names only, as it finds names only. */
const LEAST_BEGINNING = 3
/** What may follow a stem: “learn” is in “learning”, but “django” not in “djangonaut”. */
const ENDING =
  /^(?:e?s|e[dr]?|ers|ings?|i?ed|ies|y|ly|ily|ations?|ions?|ive|ity|ities|abl[ey]|ibl[ey]|ability|ibility|ments?|al(?:ly)?|ness|ful|i[sz](?:e|es|ed|ing|ation))?$/
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[#]|\+\+)?/gu

type Place = { from: number; to: number }

const plain = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^([cf])#$/, '$1sharp')
    .replace(/^c\+\+$/, 'cplusplus')
    .replace(/[#+]+$/, '')

/** Whether a word of a text is one that was searched for, as near to what the database compares as a page needs. */
function isHit(word: string, searched: Word, canGoOn: boolean): boolean {
  if (word === searched.word) return true
  if (canGoOn && word.startsWith(searched.word)) return true
  if (searched.stem === null || searched.stem.length < 3) return false
  // Stems end where endings differ: “scale” and “scaling”, “easy” and “easily”.
  const root = searched.stem.length > 4 ? searched.stem.replace(/[ei]$/, '') : searched.stem
  return word.startsWith(root) && ENDING.test(word.slice(root.length))
}

/** Where in a text the words of these terms stand. */
function hitsIn(text: string, terms: Term[], leastBeginning: number): Place[] {
  const searched = terms.flatMap(({ own, others }, i) =>
    [own, ...others].flatMap((words, way) =>
      words.map((word, at) => ({
        word,
        canGoOn:
          i === terms.length - 1 &&
          way === 0 &&
          at === words.length - 1 &&
          word.word.length >= leastBeginning,
      })),
    ),
  )
  const places: Place[] = []
  for (const match of text.matchAll(WORD)) {
    const word = plain(match[0])
    if (searched.some((each) => each.word.stem !== null && isHit(word, each.word, each.canGoOn)))
      places.push({ from: match.index, to: match.index + match[0].length })
  }
  return places
}

/** The whole text with what was searched for marked; in a name that is a single letter, too. */
export const marked = (text: string, terms: Term[], isName = false): Fragment[] =>
  fragmentsOf(text, hitsIn(text, terms, isName ? 1 : LEAST_BEGINNING), { from: 0, to: text.length })

/** The part of a text with most of what was searched for, or its beginning; “…” where it goes on. */
export function excerptOf(text: string, terms: Term[], length = LENGTH): Fragment[] {
  const whole = text.replace(/\s+/g, ' ').trim()
  const hits = hitsIn(whole, terms, LEAST_BEGINNING)
  const part = bestPart(whole, hits, length)
  const fragments = fragmentsOf(whole, hits, part)
  if (part.from > 0) fragments.unshift({ text: '… ', hit: false })
  if (part.to < whole.length) fragments.push({ text: ' …', hit: false })
  return fragments
}

function bestPart(text: string, hits: Place[], length: number): Place {
  if (text.length <= length * 1.25) return { from: 0, to: text.length }
  let best = { from: 0, count: 0 }
  for (const [i, hit] of hits.entries()) {
    const count = hits.slice(i).findIndex(({ to }) => to > hit.from + length * 0.8)
    const within = count < 0 ? hits.length - i : count
    if (within > best.count) best = { from: hit.from, count: within }
  }
  // Some words before the first hit, so that it stands in its sentence.
  const wanted = best.from < length * 0.8 ? 0 : best.from - Math.round(length * 0.2)
  const from = wanted <= 0 ? 0 : beginningOfWord(text, wanted)
  return { from, to: endOfWord(text, from + length) }
}

const beginningOfWord = (text: string, wanted: number) => text.indexOf(' ', wanted - 1) + 1 || wanted
function endOfWord(text: string, wanted: number) {
  if (wanted >= text.length) return text.length
  const end = text.lastIndexOf(' ', wanted)
  return end > wanted - 40 ? end : wholeCharacter(text, wanted)
}
/** Never between the halves of a pair. */
const wholeCharacter = (text: string, index: number) =>
  /[\udc00-\udfff]/.test(text[index] ?? '') ? index - 1 : index

function fragmentsOf(text: string, hits: Place[], part: Place): Fragment[] {
  const fragments: Fragment[] = []
  let at = part.from
  for (const { from, to } of hits) {
    if (from < part.from || to > part.to) continue
    if (from > at) fragments.push({ text: text.slice(at, from), hit: false })
    fragments.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < part.to) fragments.push({ text: text.slice(at, part.to), hit: false })
  return fragments
}
