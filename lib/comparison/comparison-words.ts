import { formatAny, formatList } from '@/lib/format/list'
import { formatShare } from '@/lib/format/number'
import { isLevel } from './comparison-rules'
import type { Comparison, Pair } from './comparison-schema'

type Technology = Pick<
  Comparison['technologies'][number],
  'slug' | 'name' | 'rank' | 'voters' | 'editorialPosition'
>
type Compared = Pick<Comparison, 'pairs'> & { technologies: Technology[] }

/** “Django vs Flask”, in the order of the address. */
export const comparisonTitle = ({ technologies }: Pick<Compared, 'technologies'>): string =>
  technologies.map(({ name }) => name).join(' vs ')

/** “83%”; certainty is never claimed. */
export const sureness = (probability: number): string =>
  probability > 0.99 ? 'more than 99%' : formatShare(probability)

/** The answer to “which of these?” in one to three sentences. */
export const answerSentences = (comparison: Compared): string[] => [
  ...unvotedWords(comparison.technologies),
  ...(comparison.technologies.length === 2 ? pairWords(comparison) : leaderWords(comparison)),
]

function unvotedWords(technologies: Compared['technologies']): string[] {
  const unvoted = technologies.filter(({ voters }) => voters === 0)
  if (unvoted.length === 0) return []
  const names = unvoted.map(({ name }) => name)
  if (unvoted.length < technologies.length)
    return [
      `Nobody has voted on ${formatAny(names)} yet, so ${names.length === 1 ? 'it stands' : 'they stand'} where ${names.length === 1 ? 'it' : 'they'} started.`,
    ]
  const whose = arePlaced(technologies) ? 'so the order is the editors’' : 'so they stand where they started'
  return [`Nobody has voted on ${names.length === 2 ? formatAny(names) : 'any of them'} yet, ${whose}.`]
}

const arePlaced = (technologies: Pick<Technology, 'editorialPosition'>[]) =>
  technologies.every(({ editorialPosition }) => editorialPosition !== null)

/** What an order without any vote rests on; null where there are votes. */
function restsOn(technologies: Pick<Technology, 'voters' | 'editorialPosition'>[]): string | null {
  if (technologies.some(({ voters }) => voters > 0)) return null
  return arePlaced(technologies) ? 'that opinion' : 'where they started'
}

function pairWords({ technologies, pairs: [pair] }: Compared): string[] {
  if (!pair) return []
  const [ahead, behind] = namesOf(technologies, pair)
  if (isLevel(pair.probability))
    return [`${ahead} and ${behind} are level: it is as good as even which of them is ahead.`]
  const start = restsOn(technologies)
  if (start)
    return [
      `${ahead} stands above ${behind}, and with no more than ${start} we are ${sureness(pair.probability)} sure of it.`,
    ]
  return [`${ahead} is ahead of ${behind}, and we are ${sureness(pair.probability)} sure.`]
}

function leaderWords({ technologies, pairs }: Compared): string[] {
  const first = pairs[0]
  if (!first) return []
  const [leader] = namesOf(technologies, first)
  const own = pairs.filter(({ ahead }) => ahead === first.ahead)
  const nameOf = (pair: Pair) => namesOf(technologies, pair)[1]
  const level = own.filter(({ probability }) => isLevel(probability)).map(nameOf)
  const sure = own.filter(({ probability }) => !isLevel(probability))
  const certainty = formatList(
    sure.map(
      (pair, i) => `of ${nameOf(pair)} with ${sureness(pair.probability)}${i === 0 ? ' certainty' : ''}`,
    ),
  )
  if (sure.length === 0) return [`${formatList([leader, ...level])} are level: nothing yet tells them apart.`]
  if (level.length > 0)
    return [`${formatList([leader, ...level])} are level at the top. ${leader} is ahead ${certainty}.`]
  const start = restsOn(technologies)
  return [
    start
      ? `${leader} leads: by ${start} alone it is ahead ${certainty}.`
      : `${leader} leads. It is ahead ${certainty}.`,
  ]
}

/** The names of the one ahead and the one behind. */
export function namesOf(
  technologies: { slug: string; name: string }[],
  { ahead, behind }: Pair,
): [string, string] {
  const nameOf = (slug: string) => technologies.find((technology) => technology.slug === slug)?.name ?? slug
  return [nameOf(ahead), nameOf(behind)]
}
