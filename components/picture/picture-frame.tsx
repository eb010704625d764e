import type { ReactNode } from 'react'
import { colours } from './picture-colours'

/** What every picture has: the site’s name above, on the colour of its headings. Inline styles: this is no page. */
export function PictureFrame({ kicker, children }: { kicker: string; children: ReactNode }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '52px 64px',
        background: colours.band,
        color: colours.onBand,
        fontFamily: 'Archivo Narrow',
        fontWeight: 700,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 34 }}>
        <svg
          width="58"
          height="58"
          viewBox="0 0 32 32"
          fill="none"
          stroke={colours.onBand}
          aria-hidden="true"
        >
          <path d="M3 4.5h26v19H3z" strokeWidth="3" />
          <path d="M11 12h10v8H11z" strokeWidth="2" />
          <path d="M8 28h16" strokeWidth="3.5" stroke={colours.rim} />
          <path d="M16 23.5V28" strokeWidth="2" />
        </svg>
        <span style={{ marginLeft: 18 }}>Backboard</span>
        <span style={{ marginLeft: 'auto', color: colours.muted, fontSize: 28, fontWeight: 500 }}>
          {kicker}
        </span>
      </div>
      {children}
    </div>
  )
}
