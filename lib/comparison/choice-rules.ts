import { comparisonAddress, MOST_COMPARED } from './comparison-rules'

type Choice = { slug: string; name: string; kind: string; language: string; rank: number }
/** The form's query: `t` a technology each, and `choose` to see the form again instead of what was chosen. */
export type ChoiceQuery = Record<string, string | string[] | undefined>
export type Chosen = { ticked: string[]; goTo: string | null; error: string | null }

const MOST_READ = 100

/** What the form of `/compare` was sent with, and where that leads, or why it leads nowhere. */
export function readChosen(query: ChoiceQuery, choices: Choice[]): Chosen {
  const asked = [query.t ?? []].flat().slice(0, MOST_READ)
  const ticked = choices.map(({ slug }) => slug).filter((slug) => asked.includes(slug))
  if (query.t === undefined || query.choose !== undefined) return { ticked, goTo: null, error: null }
  if (ticked.length < 2)
    return { ticked, goTo: null, error: 'Choose at least two: one alone has nothing to be compared with.' }
  const over = ticked.length - MOST_COMPARED
  if (over > 0)
    return {
      ticked,
      goTo: null,
      error: `Choose at most four: you chose ${ticked.length}, so leave out ${over === 1 ? 'one' : over}.`,
    }
  return { ticked, goTo: comparisonAddress(ticked), error: null }
}

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
