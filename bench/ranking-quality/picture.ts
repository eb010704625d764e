import { mean } from './compare'
import { FORMULAS } from './formulas'
import { type Cell, COLLUDERS, MEMBERS } from './measure'

const WIDTH = 520
const PANEL = 200
const TOP = 180
const GAP = 66
const LEFT = 40
const RIGHT = WIDTH - 24
const HEIGHT = TOP + COLLUDERS.length * (PANEL + GAP) - 16

/** A hue and a pattern each, so that colour alone tells nobody apart. */
const STROKES = ['', '1 4', '8 4', '', '3 3', '10 3 2 3', '5 5', '12 4'] as const

const STYLE = `
  svg { --paper: #fff; --ink: #1c1b1a; --soft: #6b6864; --rule: #dedbd6;
    --c0: #0b6e4f; --c1: #1c1b1a; --c2: #b3441e; --c3: #2d5fb8; --c4: #8a3ca0; --c5: #00788c; --c6: #8f6400; --c7: #c02a66 }
  @media (prefers-color-scheme: dark) { svg { --paper: #191817; --ink: #f1efec; --soft: #a8a39c; --rule: #3b3835;
    --c0: #4fd1a1; --c1: #f1efec; --c2: #f08d62; --c3: #8db4ff; --c4: #d79bec; --c5: #5ed0e3; --c6: #e2b84f; --c7: #ff8fba } }
  text { font: 13px system-ui, sans-serif; fill: var(--ink) } .soft { fill: var(--soft); font-size: 12px }
  .bold { font-weight: 600 } line { stroke: var(--rule) } path { fill: none; stroke-width: 1.5 }`

const x = (size: number) => LEFT + 8 + (size * (RIGHT - LEFT - 16)) / (MEMBERS.length - 1)
const y = (tau: number) => PANEL - ((tau + 0.15) * PANEL) / 1.15

/** The mean τ of every formula by number of members, a panel for each number of colluders, as an SVG file. */
export function drawPicture(cells: Cell[]): string {
  const panels = COLLUDERS.map((colluders, i) => drawPanel(cells, colluders, TOP + i * (PANEL + GAP)))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title about">
<title id="title">How near each formula comes to the true order</title>
<desc id="about">Mean Kendall tau with the true order, by number of members, without and with colluding members. The numbers are in the tables of docs/ranking.md.</desc>
<style>${STYLE}</style>
<rect width="100%" height="100%" fill="var(--paper)"/>
<text x="16" y="26" class="bold" style="font-size: 15px">How near each formula comes to the true order</text>
<text x="16" y="46" class="soft">Kendall’s τ: 1 is the true order, 0 is chance</text>
${FORMULAS.map(drawKey).join('\n')}
${panels.join('\n')}
</svg>
`
}

const stroke = (f: number) =>
  `style="stroke: var(--c${f})${f === 0 ? '; stroke-width: 3.5' : ''}" stroke-dasharray="${STROKES[f]}"`

function drawKey({ name }: { name: string }, f: number): string {
  const [left, middle] = [16 + (f % 2) * 250, 66 + Math.floor(f / 2) * 20]
  return `<path d="M${left} ${middle}h32" ${stroke(f)}/><text x="${left + 40}" y="${middle + 4}">${name}</text>`
}

function drawPanel(cells: Cell[], colluders: number, top: number): string {
  const rules = [0, 0.25, 0.5, 0.75, 1].map(
    (tau) =>
      `<line x1="${LEFT}" x2="${RIGHT}" y1="${y(tau)}" y2="${y(tau)}"/><text x="${LEFT - 6}" y="${y(tau) + 4}" text-anchor="end" class="soft">${tau}</text>`,
  )
  const sizes = MEMBERS.map(
    (members, i) =>
      `<text x="${x(i)}" y="${PANEL + 16}" text-anchor="middle" class="soft">${members.toLocaleString('en')}</text>`,
  )
  const own = cells.filter((cell) => cell.colluders === colluders).sort((a, b) => a.members - b.members)
  const lines = FORMULAS.map((_, f) => {
    const places = own.map(({ tau }, i) => `${x(i).toFixed(1)} ${y(mean(tau[f] as Float64Array)).toFixed(1)}`)
    return `<path d="M${places.join('L')}" ${stroke(f)}/>`
  })
  const title = colluders === 0 ? 'Honest members only' : `With ${colluders} who collude`
  return `<g transform="translate(0 ${top})"><text x="16" y="-16" class="bold">${title}</text>
${[...rules, ...sizes, ...lines.reverse()].join('\n')}
<text x="${RIGHT}" y="${PANEL + 32}" text-anchor="end" class="soft">honest members</text></g>`
}
