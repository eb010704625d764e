/** The band’s colours of app/theme.css in sRGB, which is all that the drawing program knows. */
export const colours = {
  band: '#121e39',
  onBand: '#f8fafd',
  muted: '#bcc8db',
  line: '#3c4d6e',
  rim: '#fbd034',
}
