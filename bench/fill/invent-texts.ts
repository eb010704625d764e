import { readFileSync } from 'node:fs'
import { randomFrom } from '@/bench/ranking-quality/random'
import { readEditorial } from '@/prisma/seed'
import { cumulated, firstAbove } from './skew'

const SMALL_WORDS =
  'the a and of to it is in that for with was on we you are not be but have this as at'.split(' ')
const SYLLABLES = 'ba ce di fo gu ha ki lo mu na pe qui ra so tu ve xa yo zin tor'.split(' ')
const RARE_WORDS = 20_000
/** Words of the editors are as common as in prose of their subject: the first one stands in about a third of all comments. */
const FLATTENED_BY = 10

/** Invented texts whose words are as unevenly common as those of real ones, the same in every run. */
export function inventTexts() {
  const { uniform, below } = randomFrom(6)
  const common = wordsByFrequency()
  const upTo = cumulated(common.map((_, rank) => 1 / (rank + FLATTENED_BY)))
  const rare = Array.from({ length: RARE_WORDS }, (_, i) => inventWord(i))
  const one = () => {
    const kind = uniform()
    if (kind < 0.45) return SMALL_WORDS[below(SMALL_WORDS.length)] as string
    if (kind < 0.9) return common[firstAbove(upTo, uniform() * (upTo.at(-1) as number))] as string
    return rare[Math.floor(uniform() ** 3 * RARE_WORDS)] as string
  }
  const text = (words: number) => Array.from({ length: words }, one).join(' ')
  return { text, below, uniform, inventWord, common }
}

function wordsByFrequency(): string[] {
  const comments = readFileSync(
    new URL('../../prisma/seed-data/sample-comments.json', import.meta.url),
    'utf8',
  )
  const words = `${JSON.stringify(readEditorial())} ${comments}`.toLowerCase().match(/[a-z]{3,}/g) ?? []
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
}

function inventWord(i: number): string {
  let [word, left] = ['', i * 7919 + 400]
  for (; left > 0; left = Math.floor(left / SYLLABLES.length)) word += SYLLABLES[left % SYLLABLES.length]
  return word
}
