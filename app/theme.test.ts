import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')
const [lightPart = '', rest = ''] = css.split('@variant dark')
const [onScreen = '', shared = ''] = rest.split('@theme inline')
// Paper and the reader’s own colours come after the dark theme.
const [darkPart = ''] = onScreen.split('@media print')

const colours = (part: string) =>
  Object.fromEntries(
    [
      ...part.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)|--([\w-]+): oklch\(([\d.]+) 0 0\)/g),
    ].map(([, name, l, c, h, grey, g]) => [
      name ?? grey ?? '',
      luminance(Number(l ?? g), Number(c ?? 0), Number(h ?? 0)),
    ]),
  )

/** Relative luminance of an oklch colour, by the matrices of its definition. */
function luminance(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const inGamut = (value: number) => Math.min(1, Math.max(0, value))
  const red = inGamut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = inGamut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = inGamut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const both = { ...colours(shared), ...colours(lightPart) }
const themes = { light: both, dark: { ...both, ...colours(darkPart) } }
const text = 4.5
const drawn = 3

test.each([
  ['ink', 'paper', text],
  ['ink', 'board', text],
  ['muted', 'paper', text],
  ['muted', 'board', text],
  ['accent', 'paper', text],
  ['accent', 'board', text],
  ['on-accent', 'accent', text],
  ['favourable', 'board', text],
  ['unfavourable', 'paper', text],
  ['unfavourable', 'board', text],
  ['ink', 'favourable-soft', text],
  ['ink', 'unfavourable-soft', text],
  ['on-band', 'band', text],
  ['on-band-muted', 'band', text],
  ['on-rim', 'rim', text],
  ['rim', 'band', drawn],
  ['favourable', 'paper', text],
  ['unfavourable', 'unfavourable-soft', text],
  ['favourable', 'favourable-soft', text],
  ['muted', 'unfavourable-soft', text],
  ['accent', 'favourable-soft', text],
  ['accent', 'unfavourable-soft', text],
  ['paper', 'ink', text],
  ['uncertain', 'paper', drawn],
  ['uncertain', 'board', drawn],
  ['on-band', 'uncertain', drawn],
  ['ink', 'uncertain', drawn],
  ['edge', 'paper', drawn],
  ['edge', 'board', drawn],
  ['focus', 'paper', drawn],
  ['code-keyword', 'board', text],
  ['code-string', 'board', text],
  ['code-constant', 'board', text],
  ['code-function', 'board', text],
] as const)('%s on %s has a contrast of %d or more in both themes', (front, back, least) => {
  for (const [theme, colour] of Object.entries(themes)) {
    const [light = 0, dark = 0] = [colour[front], colour[back]].map(Number).sort((x, y) => y - x)
    expect((light + 0.05) / (dark + 0.05), theme).toBeGreaterThanOrEqual(least)
  }
})

test('the colours that browsers give their own bars are those of the band', () => {
  const layout = readFileSync(new URL('./layout.tsx', import.meta.url), 'utf8')
  const hexes = [...layout.matchAll(/color: '(#[0-9a-f]{6})'/g)].map(([, hex]) => luminanceOf(hex as string))
  expect(hexes).toHaveLength(2)
  expect(hexes[0]).toBeCloseTo(themes.light.band as number, 3)
  expect(hexes[1]).toBeCloseTo(themes.dark.band as number, 3)
})

function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
