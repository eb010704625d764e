import { comparisonAddress, MOST_COMPARED } from './comparison-rules'

type Choice = { slug: string; name: string; kind: string; language: string; rank: number }
/**
 * The form's query: `t` a technology each, `other` one by its name, and `choose` to see the form again instead of what
 * was chosen.
 */
export type ChoiceQuery = Record<string, string | string[] | undefined>
export type Chosen = {
  ticked: string[]
  goTo: string | null
  /** What is wrong, and with which field. */
  error: { field: 'technologies' | 'other'; message: string } | null
  /** A name that nothing on the list has, as it was written. */
  other: string
}

const MOST_READ = 100
export const LONGEST_NAME = 60

/** What the form of `/compare` was sent with, and where that leads, or why it leads nowhere. */
export function readChosen(query: ChoiceQuery, choices: Choice[]): Chosen {
  const asked = [query.t ?? []].flat().slice(0, MOST_READ)
  const written = ([query.other ?? ''].flat()[0] ?? '').replaceAll('\0', '').trim().slice(0, LONGEST_NAME)
  const named = written === '' ? undefined : findNamed(choices, written)
  const ticked = choices
    .filter((choice) => asked.includes(choice.slug) || choice === named)
    .map(({ slug }) => slug)
  const wasSent = query.t !== undefined || query.other !== undefined
  if (!wasSent || query.choose !== undefined) return { ticked, goTo: null, error: null, other: '' }
  if (written !== '' && !named)
    return {
      ...{ ticked, goTo: null, other: written },
      error: {
        field: 'other',
        message: `No technology on the list is called “${written}”. Look at how it is written, or find it by search.`,
      },
    }
  const message = countProblem(ticked.length)
  if (message) return { ticked, goTo: null, error: { field: 'technologies', message }, other: '' }
  return { ticked, goTo: comparisonAddress(ticked), error: null, other: '' }
}

function countProblem(count: number): string | null {
  if (count < 2) return 'Choose at least two: one alone has nothing to be compared with.'
  const over = count - MOST_COMPARED
  if (over <= 0) return null
  return `Choose at most four: you chose ${count}, so leave out ${over === 1 ? 'one' : over}.`
}

/** The one that is called so, or has this slug; case, accents and spaces don't matter. */
function findNamed(choices: Choice[], written: string): Choice | undefined {
  const key = keyOf(written)
  return (
    choices.find(({ slug }) => slug === written.toLowerCase()) ??
    choices.find(({ name }) => keyOf(name) === key)
  )
}

const keyOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase()

const MOST_READY = 6

/**
 * Comparisons that many may want: with one technology, of it and those of its kind that stand nearest; else of each
 * with the next in the ranking.
 */
export function readyPairs(choices: Choice[], slug?: string): [Choice, Choice][] {
  const own = choices.find((choice) => choice.slug === slug)
  if (!own)
    return choices.slice(0, MOST_READY).flatMap((choice, i) => {
      const next = choices[i + 1]
      return next ? [[choice, next] as [Choice, Choice]] : []
    })
  const distance = ({ rank }: Choice) => Math.abs(rank - own.rank)
  return choices
    .filter((choice) => choice !== own)
    .sort(
      (a, b) =>
        Number(b.kind === own.kind) - Number(a.kind === own.kind) ||
        distance(a) - distance(b) ||
        a.rank - b.rank,
    )
    .slice(0, MOST_READY)
    .map((choice) => [own, choice])
}
