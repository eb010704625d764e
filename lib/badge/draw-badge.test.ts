import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { badgeColours, badgeTitle, drawBadge } from './draw-badge'

const standing = { rank: 2, total: 2000, score: 61.24, low: 54.4, high: 68.06 }
const read = (svg: string) =>
  new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(svg).svg

describe('a badge', () => {
  it('says rank, score and interval to whoever does not see it', () => {
    const svg = read(drawBadge({ name: 'Node.js', standing }))
    expect(svg).toMatchObject({ role: 'img', 'aria-labelledby': svg.title.id })
    expect(svg.title['#text']).toBe(
      'Node.js: 2nd of 2,000 in Backboard’s ranking, score 61.2, between 54.4 and 68.1',
    )
    expect(svg.g.text.map((each: Record<string, string>) => String(each['#text']))).toEqual([
      'Backboard',
      '2nd of 2,000',
      '61.2',
    ])
  })

  it('gives every text its room, so that no font breaks out of it', () => {
    const svg = read(drawBadge({ name: 'x', standing: { ...standing, rank: 1888, score: 99.9 } }))
    const ends = svg.g.text.map(({ x, textLength }: Record<string, string>) => Number(x) + Number(textLength))
    const starts = svg.g.text.map(({ x }: Record<string, string>) => Number(x))
    expect(ends[0]).toBeLessThan(starts[1])
    expect(ends[1]).toBeLessThan(starts[2])
    expect(ends[2]).toBeLessThan(Number(svg.width))
  })

  it('of what is not ranked says so', () => {
    expect(badgeTitle({ name: 'Old', standing: null })).toBe('Old has no place in Backboard’s ranking')
    expect(drawBadge({ name: 'Old', standing: null })).toContain('>not ranked<')
  })

  it('stays a picture, whatever the name', () => {
    const name = '</title><script>alert(1)</script>"&\u0001'
    const svg = drawBadge({ name, standing })
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg).not.toContain('<script')
  })

  it('is readable: every text has a contrast of 4.5 and more', () => {
    expect(contrast(badgeColours.onBand, badgeColours.band)).toBeGreaterThan(4.5)
    expect(contrast(badgeColours.ink, badgeColours.board)).toBeGreaterThan(4.5)
    expect(contrast(badgeColours.bar, badgeColours.board)).toBeGreaterThan(3)
  })
})

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance (WCAG 2.2) of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
