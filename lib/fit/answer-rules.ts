import { probabilityAhead } from '@/lib/ranking/probability-ahead'
import { compared } from '@/lib/ranking/rank-technologies'
import type { Answer, Falling, Staying, WeighedPoint } from './answer-schema'
import { holds, type Reason, reasonsAgainst, refusedCons, surenessOf, surenessOfAll } from './breaker-rules'
import type { Choice, Ignored } from './choice-schema'
import { FIT_VERSION, SHOWN_OUT, SHOWN_STAYING } from './constants'
import type { Evidence, EvidencePoint, EvidenceTechnology } from './evidence-schema'
import { type Fit, fitOf, intervalOf, type Weight } from './fit-rules'
import { inReadingOrder } from './reading-order-rules'
import { factNames } from './short-query-rules'

/** The answer to a choice: who stays in what order, who falls out and why. The page, its Markdown and the API show it. */
export function answerOf(evidence: Evidence, asked: Choice, told: Ignored[] = []): Answer {
  const { choice, ignored } = knownOf(evidence, asked)
  const judged = evidence.technologies.map((technology) => ({
    technology,
    reasons: reasonsAgainst(technology, choice),
  }))
  const staying = judged
    .filter(({ reasons }) => reasons.length === 0)
    .map(({ technology }) => {
      const fit = fitOf(technology.base, technology.points, choice.weights)
      return { technology, fit, compared: compared(fit.fit) }
    })
    .sort((a, b) => b.compared - a.compared || a.technology.rank - b.technology.rank)
  const falling = judged.filter(({ reasons }) => reasons.length > 0)
  return {
    asOf: evidence.asOf,
    model: FIT_VERSION,
    voters: evidence.technologies.reduce((sum, { voters }) => sum + voters, 0),
    matters: [...choice.weights].map(([theme, weight]) => ({ theme, weight })),
    dealBreakers: dealBreakersOf(evidence, choice),
    ignored: [...told, ...ignored],
    staying: staying.length,
    stays: staying
      .slice(0, SHOWN_STAYING)
      .map((each, i) => shown(each.technology, each.fit, i + 1, staying[i + 1]?.fit, choice)),
    falling: falling.length,
    fallsOut: falling.slice(0, SHOWN_OUT).map(({ technology, reasons }) => ({
      ...namedOf(technology),
      reasons: reasons.map(toldReason),
      sureness: surenessOfAll(reasons),
    })),
  }
}

/** What of a choice there is to choose at that moment, and what not. */
function knownOf(evidence: Evidence, asked: Choice): { choice: Choice; ignored: Ignored[] } {
  const ignored: Ignored[] = []
  const keep = (name: string, values: string[], known: Set<string>, why: string) =>
    values.filter((value) => {
      if (known.has(value)) return true
      ignored.push({ name, value, why })
      return false
    })
  const { technologies } = evidence
  const facts = factNames.map((fact) => {
    const known = new Set(technologies.map((technology) => technology.facts[fact].value))
    const values = keep(fact, asked[fact].values, known, `No technology on the list has this ${fact}.`)
    return [fact, { ...asked[fact], values }]
  })
  const con = keep(
    'con',
    asked.con,
    consAmong(evidence, asked.con),
    'No technology on the list has this con.',
  )
  return { choice: { ...asked, ...Object.fromEntries(facts), con }, ignored }
}

const consAmong = ({ technologies }: Evidence, ids: string[]): Set<string> =>
  new Set(
    ids.filter((id) =>
      technologies.some(({ points }) => points.some((point) => point.id === id && point.side === 'CON')),
    ),
  )

function dealBreakersOf({ technologies }: Evidence, choice: Choice): Answer['dealBreakers'] {
  return {
    cons: choice.cons,
    points: technologies.flatMap(({ name, points }) =>
      points
        .filter(({ id }) => choice.con.includes(id))
        .map(({ id, title }) => ({ id, title, technology: name })),
    ),
    facts: factNames
      .filter((fact) => choice[fact].values.length > 0)
      .map((fact) => ({
        fact,
        rule: choice[fact].rule,
        names: choice[fact].values.map(
          (value) => technologies.find(({ facts }) => facts[fact].value === value)?.facts[fact].name ?? value,
        ),
      })),
  }
}

const namedOf = ({ slug, name, rank, score, voters, facts }: EvidenceTechnology) => ({
  slug,
  name,
  rank,
  score,
  voters,
  language: facts.language.name,
  license: facts.license.name,
  kind: facts.kind.name,
})

const weighed = (point: EvidencePoint): WeighedPoint => ({
  id: point.id,
  title: point.title,
  theme: point.theme,
  agree: point.agree,
  disagree: point.disagree,
  origin: point.origin,
  sureness: surenessOf(point),
})

const toldReason = (reason: Reason): Falling['reasons'][number] =>
  reason.what === 'FACT' ? reason : { what: 'CON', because: reason.because, point: weighed(reason.point) }

function shown(
  technology: EvidenceTechnology,
  own: Fit,
  place: number,
  next: Fit | undefined,
  choice: Choice,
): Staying {
  const refused = new Set(refusedCons(technology, choice).map(({ point }) => point.id))
  const points = inOrderOfWeight(technology.points, choice.weights)
  const pros = points.filter(({ side }) => side === 'PRO')
  const cons = points.filter(({ side }) => side === 'CON')
  const relevant = pros.filter(({ theme }) => choice.weights.size === 0 || choice.weights.has(theme))
  return {
    ...namedOf(technology),
    place,
    fit: own.fit,
    ...intervalOf(own),
    aheadOfNext: next ? probabilityAhead(own, next) : null,
    terms: own.terms,
    speaksFor: relevant.map(weighed),
    accepts: cons.filter(holds).map(weighed),
    doubted: cons
      .filter((point) => !holds(point))
      .map((point) => ({ ...weighed(point), refused: refused.has(point.id) })),
  }
}

const order: (Weight | undefined)[] = ['lot', 'some', undefined]

/** Points of what matters most first, otherwise in reading order. */
const inOrderOfWeight = (points: EvidencePoint[], weights: Map<string, Weight>) =>
  inReadingOrder(points).sort(
    (a, b) => order.indexOf(weights.get(a.theme)) - order.indexOf(weights.get(b.theme)),
  )
