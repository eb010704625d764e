import { formatScore } from '@/lib/format/number'
import { plural } from '@/lib/format/plural'
import { verb } from '@/lib/format/verb'
import type { Answer, Falling, Staying, WeighedPoint } from './answer-schema'
import { breakerWords, capital, factWords, mattersWords } from './choice-words'
import { markdownText as text } from './markdown-text'
import type { Moment } from './moment-rules'
import { momentWords } from './moment-words'
import { aheadWords, sureShare, votesWords } from './sure-words'

/** Options that are told in full; the others stand in the table alone. */
const TOLD_IN_FULL = 5

type Parts = {
  moment: Moment
  /** The address that reopens this answer as it was. */
  address: string
  /** The address of the page on how the ranking works. */
  method: string
}

/** An answer as an architecture decision record in Markdown. All its links lead to the answer as it was at that moment. */
export function decisionRecord(answer: Answer, { moment, address, method }: Parts): string {
  const links = new Map<string, string>()
  const link = (words: string, anchor: string) => {
    const known = links.get(anchor) ?? `a${links.size + 1}`
    links.set(anchor, known)
    return `[${text(words)}][${known}]`
  }
  const pointLink = ({ title, id }: WeighedPoint) => link(title, `point-${id}`)
  const when = momentWords(moment)
  const [first] = answer.stays
  const sections = [
    `# ${first ? `Use ${text(first.name)} as our backend technology` : 'Choose a backend technology'}`,
    `- Date: ${moment.text.slice(0, 10)}\n- Status: proposed`,
    `## Context\n\n${context(answer)}`,
    `## Options considered\n\n${options(answer, link)}`,
    ...(answer.falling > 0 ? [`### Ruled out\n\n${ruledOut(answer, link, pointLink)}`] : []),
    ...answer.stays.slice(0, TOLD_IN_FULL).map((each) => weighedUp(each, pointLink)),
    `## Decision\n\n${decision(answer)}`,
    `## Consequences\n\n${consequences(first, pointLink)}`,
    `## How this was found\n\n${methodWords(answer, when)} [The same answer as it was then](<${address}>). [How Backboard counts votes](<${method}>).`,
    [...links].map(([anchor, name]) => `[${name}]: <${address}#${anchor}>`).join('\n'),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

type Link = (words: string, anchor: string) => string
type PointLink = (point: WeighedPoint) => string

function context({ matters, dealBreakers }: Answer): string {
  const breakers = breakerWords(dealBreakers).map(text)
  return [
    'We need a backend technology.',
    text(mattersWords(matters) ?? 'No theme was weighted, so the community’s score decides.'),
    breakers.length > 0
      ? `Deal-breakers:\n\n${breakers.map((each) => `- ${each}`).join('\n')}`
      : 'Nothing was named as a deal-breaker.',
  ].join('\n\n')
}

function options({ stays, staying }: Answer, link: Link): string {
  if (stays.length === 0) return 'None of the technologies on the list stays.'
  const rows = stays.map(({ slug, name, fit, low, high, score, aheadOfNext }, i) => {
    const next = stays[i + 1]
    const ahead = aheadOfNext === null || !next ? '' : text(capital(aheadWords(aheadOfNext, next.name)))
    return `| ${link(name, `fit-${slug}`)} | ${formatScore(fit)} | ${formatScore(low)}–${formatScore(high)} | ${formatScore(score)} | ${ahead} |`
  })
  const more = staying - stays.length
  return [
    '| Option | Fit (0–100) | 90 % interval | Community score | How sure |\n| --- | ---: | ---: | ---: | --- |',
    ...rows,
    ...(more > 0
      ? [`\n${plural(more, 'more technology', 'more technologies')} ${verb(more, 'fit')} less well.`]
      : []),
  ].join('\n')
}

function ruledOut({ fallsOut, falling }: Answer, link: Link, pointLink: PointLink): string {
  const lines = fallsOut.map(({ slug, name, reasons }) => {
    const why = reasons.map((reason) => reasonWords(reason, pointLink))
    return `- ${link(name, `fit-${slug}`)}: ${why.join('; ')}`
  })
  const more = falling - fallsOut.length
  return [...lines, ...(more > 0 ? [`- and ${plural(more, 'other')}`] : [])].join('\n')
}

const reasonWords = (reason: Falling['reasons'][number], pointLink: PointLink) =>
  reason.what === 'FACT'
    ? text(factWords(reason))
    : `${pointLink(reason.point)} (${votesWords(reason.point)}; ${sureShare(reason.point.sureness)} sure that most would agree)`

function weighedUp({ name, speaksFor, accepts }: Staying, pointLink: PointLink): string {
  const lines = (points: WeighedPoint[]) =>
    points.map((point) => `- ${pointLink(point)} (${text(point.theme)}; ${votesWords(point)})`).join('\n')
  return [
    `### ${text(name)}`,
    speaksFor.length > 0 ? `For:\n\n${lines(speaksFor)}` : 'For: no pro is known in what matters.',
    accepts.length > 0 ? `Against:\n\n${lines(accepts)}` : 'Against: no con is known that holds.',
  ].join('\n\n')
}

function decision({ stays: [first, second] }: Answer): string {
  if (!first) return 'No technology stays. One of the deal-breakers has to give, or the list has to grow.'
  const found = `We choose **${text(first.name)}**: of what stays, it fits best what matters to us (${formatScore(first.fit)} of 100)`
  if (!second || first.aheadOfNext === null) return `${found}. It is the only one that stays.`
  return `${found}. It is ${text(aheadWords(first.aheadOfNext, second.name))}.`
}

function consequences(first: Staying | undefined, pointLink: PointLink): string {
  if (!first) return 'None yet.'
  if (first.accepts.length === 0) return `No con of ${text(first.name)} is known that holds.`
  const lines = first.accepts.map(
    (point) => `- ${pointLink(point)} (${sureShare(point.sureness)} sure that most would agree)`,
  )
  return `With ${text(first.name)} we accept:\n\n${lines.join('\n')}`
}

const methodWords = ({ voters, model }: Answer, when: string) =>
  voters === 0
    ? `By Backboard’s points, as they stood ${when}, before anybody had voted: only the editors’ list speaks (model ${model}).`
    : `By the votes of Backboard’s members, ${plural(voters, 'ballot')} in all, as they stood ${when} (model ${model}).`
