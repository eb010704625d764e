import type { CSSProperties } from 'react'

// The light theme of app/theme.css in hex, as mail programs know no oklch and no custom properties.
export const colours = {
  paper: '#f5f7fa',
  board: '#ffffff',
  ink: '#151b2b',
  muted: '#525a6b',
  line: '#d0d5dd',
  accent: '#2f4bc4',
  band: '#0f1c38',
  onBand: '#f8fafc',
  rim: '#f6cf2f',
}

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, Arial, sans-serif'

export const styles = {
  body: { margin: '0', padding: '24px 12px', backgroundColor: colours.paper, fontFamily: font },
  frame: { maxWidth: '560px', margin: '0 auto', textAlign: 'left' },
  band: { backgroundColor: colours.band, borderBottom: `4px solid ${colours.rim}`, padding: '14px 24px' },
  name: { margin: '0', color: colours.onBand, fontSize: '20px', lineHeight: '26px', fontWeight: 700 },
  board: { backgroundColor: colours.board, padding: '16px 24px 24px' },
  paragraph: {
    margin: '12px 0',
    color: colours.ink,
    fontSize: '16px',
    lineHeight: '25px',
    overflowWrap: 'anywhere',
  },
  quote: {
    margin: '16px 0',
    padding: '2px 0 2px 14px',
    borderLeft: `4px solid ${colours.line}`,
    color: colours.ink,
    fontSize: '16px',
    lineHeight: '25px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  button: {
    display: 'inline-block',
    margin: '8px 0 4px',
    padding: '12px 18px',
    backgroundColor: colours.accent,
    borderRadius: '4px',
    fontSize: '16px',
    fontWeight: 600,
    textDecoration: 'none',
  },
  code: {
    display: 'inline-block',
    margin: '4px 0',
    padding: '10px 18px',
    border: `1px solid ${colours.line}`,
    borderRadius: '4px',
    color: colours.ink,
    fontFamily: 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: '26px',
    lineHeight: '32px',
    fontWeight: 700,
    letterSpacing: '2px',
  },
  line: { margin: '0', border: '0', borderTop: `1px solid ${colours.line}` },
  small: {
    margin: '12px 24px',
    color: colours.muted,
    fontSize: '14px',
    lineHeight: '21px',
    overflowWrap: 'anywhere',
  },
  link: { color: colours.accent, textDecoration: 'underline' },
} satisfies Record<string, CSSProperties>

/** For programs that know the dark theme; others keep or invert the light one, which stays legible. */
export const darkStyles = `
@media (prefers-color-scheme: dark) {
  .paper, .paper > table > tbody > tr > td { background-color: #131a2a !important; }
  .board { background-color: #1d2536 !important; }
  .ink { color: #eef1f6 !important; }
  .muted { color: #b0b8c6 !important; }
  .line { border-color: #3a445a !important; }
  .quote { border-color: #7d8798 !important; }
  .accent { color: #a8bcf8 !important; }
  .button { background-color: #a8bcf8 !important; color: #131a2a !important; }
}`
