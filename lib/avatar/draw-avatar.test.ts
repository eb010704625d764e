import { expect, it } from 'vitest'
import { avatarColours, drawAvatar } from './draw-avatar'

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string) => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

it('draws the same picture for the same handle, small and without anything that could run', () => {
  const picture = drawAvatar('calm-otter-1234')
  expect(drawAvatar('calm-otter-1234')).toBe(picture)
  expect(picture.length).toBeLessThan(1500)
  expect(picture).toMatch(/^<svg [^<>]*><rect [^<>]*\/><path [^<>]*\/><\/svg>$/)
})

it('hardly ever draws the same for two handles', () => {
  const pictures = new Set(Array.from({ length: 2000 }, (_, i) => drawAvatar(`member-${i}`)))
  expect(pictures.size).toBeGreaterThan(1990)
})

it.each(avatarColours)(
  'has contrast enough within (%s, %s) and on the pages of both themes',
  (ground, figure) => {
    expect(contrast(ground, figure)).toBeGreaterThan(4.5)
    expect(contrast(ground, '#ffffff')).toBeGreaterThan(3)
    // The dark theme's board.
    expect(contrast(figure, '#1b2130')).toBeGreaterThan(3)
  },
)
