import type { Row, Spread } from './summary'

export type Aim = { what: string; least: number; ratio: Spread }

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
const whole = (value: number) => Math.round(value).toLocaleString('en')
const short = (value: number) => (value >= 100 ? whole(value) : value.toPrecision(value >= 10 ? 3 : 2))
const percent = (value: number) => `${(100 * value).toFixed(0)} %`
const times = (value: number) => (value >= 3 ? `${short(value)} ×` : percent(value))

/** What each target answered, as a Markdown table. */
export function measuredTable(rows: Row[]): string {
  const lines = rows.map(({ target, connections, perSecond, p50Ms, p99Ms, processorUs, bytes }) =>
    row([
      target,
      connections,
      `${short(perSecond.median)} (${short(perSecond.least)}–${short(perSecond.most)})`,
      `${short(p50Ms)} ms`,
      `${short(p99Ms)} ms`,
      `${whole(processorUs)} µs`,
      whole(bytes),
    ]),
  )
  const names = [
    '',
    'connections',
    'answers a second',
    'p50',
    'p99',
    'processor an answer',
    'bytes an answer',
  ]
  return [row(names), row(names.map((_, i) => (i === 0 ? '---' : '--:'))), ...lines].join('\n')
}

/** The aims, what was reached, and whether that is enough. */
export function aimsTable(aims: Aim[]): string {
  const lines = aims.map(({ what, least, ratio }) =>
    row([
      what,
      times(least),
      `${times(ratio.median)} (${times(ratio.least)}–${times(ratio.most)})`,
      ratio.median >= least ? 'met' : '**missed**',
    ]),
  )
  const names = ['answers a second, as a ratio', 'aim', 'median of the rounds (least–most)', '']
  return [row(names), row(['---', '--:', '--:', '---']), ...lines].join('\n')
}
