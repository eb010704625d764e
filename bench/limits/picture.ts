import { scaleLog } from 'd3-scale'
import type { GrowthPoint } from './growth'
import type { Row } from './summary'

const WIDTH = 640
const LEFT = 190
const BAR = 22
const PANEL = 150

const STYLE = `
  svg { --paper: #fff; --ink: #1c1b1a; --soft: #6b6864; --rule: #dedbd6; --own: #0b6e4f; --other: #a8a39c; --third: #b3441e }
  @media (prefers-color-scheme: dark) { svg { --paper: #191817; --ink: #f1efec; --soft: #a8a39c; --rule: #3b3835;
    --own: #4fd1a1; --other: #6b6864; --third: #f08d62 } }
  text { font: 13px system-ui, sans-serif; fill: var(--ink) } .soft { fill: var(--soft); font-size: 12px }
  .bold { font-weight: 600 } line { stroke: var(--rule) } path { fill: none; stroke-width: 2 }`

const whole = (value: number) => Math.round(value).toLocaleString('en')
const ms = (value: number) => (value < 10 ? value.toFixed(1) : whole(value))

type Shown = { bars: { title: string; rows: Row[] }[]; growth: GrowthPoint[] }

/** Answers a second as bars, and how long renders and votes take as the site grows; every number is in the tables too. */
export function drawLimits({ bars, growth }: Shown): string {
  const parts: string[] = []
  let top = 60
  const most = Math.max(...bars.flatMap(({ rows }) => rows.map(({ perSecond }) => perSecond.median)))
  for (const panel of bars) {
    parts.push(`<g transform="translate(0 ${top})">${drawBars(panel, most)}</g>`)
    top += 34 + panel.rows.length * BAR + 20
  }
  parts.push(`<g transform="translate(0 ${top})">${drawGrowth(growth)}</g>`)
  top += 40 + PANEL + 50
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}" role="img" aria-labelledby="title about">
<title id="title">What the site answers, beside what sets its limits</title>
<desc id="about">Answers a second at 16 connections, and milliseconds as the site grows. The numbers are in the tables of docs/performance.md.</desc>
<style>${STYLE}</style>
<rect width="100%" height="100%" fill="var(--paper)"/>
<text x="16" y="26" class="bold" style="font-size: 15px">What the site answers, beside what sets its limits</text>
<text x="16" y="44" class="soft">answers a second at 16 connections; each step to the right is ten times as many</text>
${parts.join('\n')}
</svg>
`
}

function drawBars({ title, rows }: { title: string; rows: Row[] }, most: number): string {
  const x = scaleLog([1, most], [0, WIDTH - LEFT - 90])
  const bars = rows.map(({ target, perSecond }, i) => {
    const length = Math.max(1, x(Math.max(1, perSecond.median)))
    const y = 34 + i * BAR
    return `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${target}</text>
<rect x="${LEFT}" y="${y}" width="${length.toFixed(1)}" height="${BAR - 6}" fill="var(--${i === 0 ? 'own' : 'other'})"/>
<text x="${(LEFT + length + 6).toFixed(1)}" y="${y + 12}">${whole(perSecond.median)}</text>`
  })
  return `<text x="16" y="22" class="bold">${title}</text>\n${bars.join('\n')}`
}

const LINES = [
  ['listMs', 'the list, rendered', 'own', ''],
  ['pageMs', 'a technology, rendered', 'third', '6 4'],
  ['voteMs', 'a vote’s statement', 'ink', '2 3'],
] as const

function drawGrowth(growth: GrowthPoint[]): string {
  const curves = [...new Set(growth.map(({ what }) => what))]
  const values = growth.flatMap(({ listMs, pageMs, voteMs }) => [listMs, pageMs, voteMs])
  const y = scaleLog([Math.min(...values), Math.max(...values)], [PANEL, 0])
  const width = (WIDTH - 60) / Math.max(1, curves.length)
  const panels = curves.map((what, i) => {
    const own = growth.filter((point) => point.what === what)
    const [first, last] = [own[0]?.size ?? 1, own.at(-1)?.size ?? 10]
    const x = scaleLog([first, last], [0, width - 60])
    const lines = LINES.map(([key, , colour, dash]) => {
      const places = own.map((point) => `${x(point.size).toFixed(1)} ${y(point[key]).toFixed(1)}`)
      const end = own.at(-1)
      const label =
        end &&
        `<text x="${width - 54}" y="${(y(end[key]) + 4).toFixed(1)}" class="soft">${ms(end[key])}</text>`
      return `<path d="M${places.join('L')}" style="stroke: var(--${colour})" stroke-dasharray="${dash}"/>${label ?? ''}`
    })
    return `<g transform="translate(${16 + i * (width + 8)} 50)"><line x1="0" x2="${width - 60}" y1="${PANEL}" y2="${PANEL}"/>${lines.join('\n')}
<text x="0" y="${PANEL + 18}" class="soft">${whole(first)}–${whole(last)} ${what}</text></g>`
  })
  const keys = LINES.map(
    ([, name, colour, dash], i) =>
      `<path d="M${16 + i * 190} 30h28" style="stroke: var(--${colour})" stroke-dasharray="${dash}"/><text x="${50 + i * 190}" y="34">${name}</text>`,
  )
  return `<text x="16" y="14" class="bold">Milliseconds as the site grows</text>\n${keys.join('\n')}\n${panels.join('\n')}`
}
