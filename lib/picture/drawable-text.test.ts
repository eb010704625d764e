import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { drawableText } from './drawable-text'

const FONTS = ['latin-500', 'latin-700', 'latin-ext-700']

/** The code points of a WOFF file, by its character map of format 4. */
function codePoints(path: string): Set<number> {
  const file = readFileSync(path)
  const tables = Array.from({ length: file.readUInt16BE(12) }, (_, i) => 44 + 20 * i)
  const at = tables.find((entry) => file.toString('latin1', entry, entry + 4) === 'cmap') as number
  const [offset, packed, length] = [4, 8, 12].map((part) => file.readUInt32BE(at + part)) as [
    number,
    number,
    number,
  ]
  const bytes = file.subarray(offset, offset + packed)
  const map = packed < length ? inflateSync(bytes) : bytes
  const starts = Array.from({ length: map.readUInt16BE(2) }, (_, i) => map.readUInt32BE(8 + 8 * i))
  const start = starts.find((place) => map.readUInt16BE(place) === 4) as number
  const doubled = map.readUInt16BE(start + 6)
  const found = new Set<number>()
  for (let i = 0; i < doubled; i += 2) {
    const last = map.readUInt16BE(start + 14 + i)
    const first = map.readUInt16BE(start + 16 + doubled + i)
    for (let code = first; code <= last && code < 0xffff; code++) found.add(code)
  }
  return found
}

const all = FONTS.map((name) => codePoints(`app/fonts/archivo-narrow-${name}.woff`))
const everyCharacter = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code))

test('every character that is drawn is in the fonts, so no other server is ever asked for one', () => {
  const drawn = everyCharacter.filter((character) => drawableText(`a${character}a`, '') === `a${character}a`)
  expect(drawn.length).toBeGreaterThan(300)
  const missing = drawn.filter((character) => !all.some((font) => font.has(character.charCodeAt(0))))
  expect(missing).toEqual([])
})

test.each([
  ['ASP.NET Core', 'ASP.NET Core'],
  ['C# ＆ Žluťoučký', 'C# Žluťoučký'],
  ['Cafe\u0301', 'Café'],
  ['Rails 🚂', 'Rails'],
  ['春', 'haru'],
  ['—', 'haru'],
])('%s is drawn as %s', (text, drawn) => {
  expect(drawableText(text, 'haru')).toBe(drawn)
})
