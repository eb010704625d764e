import type { TechnologyShown } from '@/lib/picture/picture-model'
import { IntervalBar } from './interval-bar'
import { colours } from './picture-colours'
import { PictureFrame } from './picture-frame'

const SIZES = [
  { upTo: 13, size: 150 },
  { upTo: 20, size: 116 },
  { upTo: 46, size: 84 },
]

/** Size in pixels at which a name fits into two lines at most. */
const sizeOf = (name: string) => SIZES.find(({ upTo }) => name.length <= upTo)?.size ?? 66

const line = { color: colours.muted, fontSize: 32, fontWeight: 500 }

/** Rank, name, score and how sure it is. */
export function TechnologyPicture({ shown }: { shown: TechnologyShown }) {
  return (
    <PictureFrame kicker="The community ranking">
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ display: 'flex', alignItems: 'flex-end', lineHeight: 1, marginBottom: 12 }}>
          <span style={{ color: colours.rim, fontSize: 64 }}>{shown.rank}</span>
          <span style={{ ...line, marginLeft: 16, marginBottom: 7 }}>{`${shown.total}, ${shown.range}`}</span>
        </div>
        <div
          style={{
            display: 'block',
            lineClamp: 2,
            fontSize: sizeOf(shown.name),
            lineHeight: 1.05,
            wordBreak: 'break-word',
          }}
        >
          {shown.name}
        </div>
      </div>
      <div style={{ display: 'flex', alignItems: 'flex-end', justifyContent: 'space-between' }}>
        <span style={{ fontSize: 104, lineHeight: 1 }}>{shown.score}</span>
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <IntervalBar of={shown} width={780} thick={22} />
          <div style={{ display: 'flex', justifyContent: 'space-between', marginTop: 10, ...line }}>
            <span>{`90% sure: between ${shown.from} and ${shown.to}`}</span>
            <span>{shown.basis}</span>
          </div>
        </div>
      </div>
    </PictureFrame>
  )
}
