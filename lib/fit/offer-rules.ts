import { themes } from '@/lib/point/point-text-schema'
import type { Choice } from './choice-schema'
import type { Evidence } from './evidence-schema'
import { type Fact, factNames } from './short-query-rules'

type OfferedCon = { id: string; title: string; technology: string }
/** What can be chosen as a deal-breaker. */
export type Offer = {
  cons: { theme: string; cons: OfferedCon[] }[]
  facts: { fact: Fact; values: { value: string; name: string }[] }[]
  /** How many single cons are not offered, as there are so many. */
  left: number
}

const MOST_CONS = 120

/** Single cons of those that rank first, and always the chosen ones; all themes that have cons; all facts. */
export function offerOf({ technologies }: Evidence, choice: Choice): Offer {
  const withCons = new Set<string>()
  const shown: (OfferedCon & { theme: string })[] = []
  let all = 0
  for (const { name, points } of technologies)
    for (const { id, title, theme, side } of points) {
      if (side !== 'CON') continue
      withCons.add(theme)
      if (all++ < MOST_CONS || choice.con.includes(id)) shown.push({ id, title, theme, technology: name })
    }
  return {
    cons: themes.flatMap((theme) => {
      if (!withCons.has(theme)) return []
      return [{ theme, cons: shown.filter((con) => con.theme === theme) }]
    }),
    facts: factNames.map((fact) => {
      const names = new Map(technologies.map(({ facts }) => [facts[fact].value, facts[fact].name]))
      const values = [...names].map(([value, name]) => ({ value, name }))
      return { fact, values: values.sort((a, b) => a.name.localeCompare(b.name, 'en')) }
    }),
    left: all - shown.length,
  }
}
