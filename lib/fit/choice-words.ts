import { formatList } from '@/lib/format/list'
import type { Answer, Falling } from './answer-schema'

const kindsOf = { language: 'language', license: 'license', kind: 'kind' }
const alternatives = new Intl.ListFormat('en', { type: 'disjunction' })

/** “Performance and safety matter a lot, tooling matters some.”; null where nothing was weighted. */
export function mattersWords(matters: Answer['matters']): string | null {
  const named = (weight: 'lot' | 'some') =>
    matters.filter((each) => each.weight === weight).map(({ theme }) => theme)
  const part = (themes: string[], how: string) =>
    themes.length > 0 ? [`${formatList(themes)} ${themes.length === 1 ? 'matters' : 'matter'} ${how}`] : []
  const parts = [...part(named('lot'), 'a lot'), ...part(named('some'), 'some')]
  return parts.length > 0 ? `${capital(parts.join(', '))}.` : null
}

/** Each deal-breaker in words: “any con about safety”, “the con “Slow” of Django”, “any language but Python or Rust”. */
export function breakerWords({ cons, points, facts }: Answer['dealBreakers']): string[] {
  return [
    ...cons.map((theme) => `any con about ${theme}`),
    ...points.map(({ title, technology }) => `the con “${title}” of ${technology}`),
    ...facts.map(({ fact, rule, names }) =>
      rule === 'only'
        ? `any ${kindsOf[fact]} but ${formatList(names)}`
        : `the ${kindsOf[fact]} ${alternatives.format(names)}`,
    ),
  ]
}

/** Why a fact takes a technology out: “its language is PHP”. */
export function factWords(reason: Extract<Falling['reasons'][number], { what: 'FACT' }>): string {
  return `its ${kindsOf[reason.fact]} is ${reason.name}${reason.rule === 'only' ? ', not one of those named' : ''}`
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
