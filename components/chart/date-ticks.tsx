type Axis = { ticks: { at: number; text: string }[] }

const anchorOf = (at: number) => (at < 8 ? 'start' : at > 92 ? 'end' : 'middle')

/** The dates below a drawing. */
export function DateTicks({ axis }: { axis: Axis }) {
  return axis.ticks.map(({ at, text }) => (
    <text
      key={text}
      x={`${at.toFixed(2)}%`}
      y="100%"
      dy="1.6em"
      textAnchor={anchorOf(at)}
      className="fill-muted text-xs"
    >
      {text}
    </text>
  ))
}
