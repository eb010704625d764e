import { formatScore, formatWhole } from '@/lib/format/number'
import { ordinal } from '@/lib/format/ordinal'
import { xml, xmlText } from '@/lib/xml/xml'

export type BadgeFacts = {
  name: string
  standing: { rank: number; total: number; score: number; low: number; high: number } | null
}

/** The same in both themes, as a picture does not know the page's; contrast is measured in the test. */
export const badgeColours = {
  band: '#0f1a3a',
  onBand: '#ffffff',
  board: '#e9edf5',
  ink: '#1a2030',
  bar: '#5f74b8',
}
const HEIGHT = 20
const PAD = 7
const SIZE = 11
const BASELINE = 14
const PLOT = 48

/** What the badge says to whoever cannot see it. */
export function badgeTitle({ name, standing }: BadgeFacts): string {
  if (!standing) return `${name} has no place in Backboard’s ranking`
  const { rank, total, score, low, high } = standing
  return `${name}: ${ordinal(rank)} of ${formatWhole(total)} in Backboard’s ranking, score ${formatScore(score)}, between ${formatScore(low)} and ${formatScore(high)}`
}

/** What stands side by side in a badge, and how wide that is in pixels. */
function layOut({ standing }: BadgeFacts) {
  const label = text('Backboard', PAD, badgeColours.onBand)
  const band = label.width + 2 * PAD
  const place = text(
    standing ? `${ordinal(standing.rank)} of ${formatWhole(standing.total)}` : 'not ranked',
    band + PAD,
    badgeColours.ink,
  )
  const parts = [label.svg, place.svg]
  let width = band + place.width + 2 * PAD
  if (standing) {
    const score = text(formatScore(standing.score), width + PLOT + PAD, badgeColours.ink)
    parts.push(plot(width, standing), score.svg)
    width += PLOT + PAD + score.width + PAD
  }
  return { parts, band, width }
}

/** The size of a badge in pixels, so that a page can keep its place. */
export const badgeSize = (facts: BadgeFacts) => ({ width: layOut(facts).width, height: HEIGHT })

/** A picture of a technology's rank and score, with the interval drawn from 0 to 100. */
export function drawBadge(facts: BadgeFacts): string {
  const { parts, band, width } = layOut(facts)
  return xml(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: HEIGHT,
      viewBox: `0 0 ${width} ${HEIGHT}`,
      role: 'img',
      'aria-labelledby': 'title',
    },
    xml('title', { id: 'title' }, xmlText(badgeTitle(facts))),
    xml('rect', { width, height: HEIGHT, rx: 3, fill: badgeColours.board }),
    xml('path', { d: `M3 0H${band}v${HEIGHT}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z`, fill: badgeColours.band }),
    xml('g', { 'font-family': 'Verdana,DejaVu Sans,Geneva,sans-serif', 'font-size': SIZE }, ...parts),
  )
}

function plot(left: number, { score, low, high }: { score: number; low: number; high: number }): string {
  const at = (value: number) => Math.round((left + (value / 100) * PLOT) * 10) / 10
  return (
    xml('path', { d: `M${left} 10h${PLOT}`, stroke: badgeColours.ink, 'stroke-opacity': 0.35 }) +
    xml('path', { d: `M${at(low)} 10H${at(high)}`, stroke: badgeColours.bar, 'stroke-width': 5 }) +
    xml('path', { d: `M${at(score)} 5v10`, stroke: badgeColours.ink, 'stroke-width': 2 })
  )
}

/** `textLength` gives the text its width in whatever font there is, so that it always fits. */
function text(words: string, x: number, fill: string): { svg: string; width: number } {
  const width = Math.ceil([...words].reduce((sum, character) => sum + advanceOf(character), 0) * SIZE)
  return { width, svg: xml('text', { x, y: BASELINE, fill, textLength: width }, xmlText(words)) }
}

/** About how wide Verdana draws a character, in parts of its size. */
function advanceOf(character: string): number {
  if (/[0-9]/.test(character)) return 0.636
  if (/[fijlrt.,']/.test(character)) return 0.38
  if (/[cs]/.test(character)) return 0.52
  if (/[mwMW]/.test(character)) return 0.95
  if (character === ' ') return 0.352
  return 0.62
}
