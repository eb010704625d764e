import type { DrawnRow, ListShown } from '@/lib/picture/picture-model'
import { IntervalBar } from './interval-bar'
import { colours } from './picture-colours'
import { PictureFrame } from './picture-frame'

const oneLine = { display: 'block', lineClamp: 1 } as const

const PLACES = 92

/** A list with places, and scores with their intervals where it has them; a short one is drawn larger. */
export function ListPicture({ shown }: { shown: ListShown }) {
  const height = Math.min(104, Math.floor(362 / (shown.rows.length + (shown.more ? 1 : 0))))
  return (
    <PictureFrame kicker={shown.kicker}>
      <div style={{ ...oneLine, fontSize: shown.title.length > 40 ? 50 : 62, lineHeight: 1.2 }}>
        {shown.title}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        {shown.rows.map((row) => (
          <Row key={`${row.place} ${row.name}`} row={row} height={height} />
        ))}
        {shown.more && (
          <span
            style={{ margin: `6px 0 0 ${PLACES}px`, color: colours.muted, fontSize: 30, fontWeight: 500 }}
          >
            {shown.more}
          </span>
        )}
      </div>
    </PictureFrame>
  )
}

function Row({ row, height }: { row: DrawnRow; height: number }) {
  return (
    <div style={{ display: 'flex', alignItems: 'center', height, fontSize: Math.min(56, height * 0.76) }}>
      <span style={{ width: PLACES, color: colours.rim }}>{row.place}</span>
      <div style={{ ...oneLine, width: row.interval ? 410 : 820 }}>{row.name}</div>
      {row.interval && (
        <div style={{ display: 'flex', marginLeft: 24 }}>
          <IntervalBar of={row.interval} width={430} thick={Math.min(22, height * 0.26)} />
        </div>
      )}
      {row.score !== null && <span style={{ marginLeft: 'auto' }}>{row.score}</span>}
    </div>
  )
}
