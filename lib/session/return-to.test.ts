import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnToOfUrl, safeReturnTo } from './return-to'

describe('safeReturnTo', () => {
  it.each(['/', '/settings', '/technologies/node-js#point-12', '/drafts/a1?x=1&y=2', '/a//b'])(
    'lets %s pass',
    (path) => {
      expect(safeReturnTo(path)).toBe(path)
    },
  )

  it('encodes what a Location header could not hold', () => {
    expect(safeReturnTo('/日本?é#ü')).toBe('/%E6%97%A5%E6%9C%AC?%C3%A9#%C3%BC')
  })

  it.each([
    '',
    'settings',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/a\r\nSet-Cookie: x=1',
    '/a b',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\u0000',
    '/\ud800',
    `/${'a'.repeat(600)}`,
    null,
    undefined,
    7,
    ['/a'],
  ])('refuses %j', (value) => {
    expect(safeReturnTo(value)).toBeNull()
  })

  it('never leads to another origin', () => {
    const parts = fc.array(fc.constantFrom('/', '\\', '.', '..', '@', ':', '?', '#', 'a', '\t', '%2f'))
    fc.assert(
      fc.property(parts, (list) => {
        const path = safeReturnTo(`/${list.join('')}`)
        if (path !== null) expect(new URL(path, 'https://here.example').origin).toBe('https://here.example')
      }),
    )
  })
})

describe('returnToOfUrl', () => {
  it('takes the path of an address of this site', () => {
    expect(returnToOfUrl('http://a.example/x#y', 'http://a.example')).toBe('/x#y')
  })

  it.each(['http://b.example/x', 'http://a.example.evil/x', 'http://a.example//evil', '/x', undefined])(
    'refuses %s',
    (url) => {
      expect(returnToOfUrl(url, 'http://a.example')).toBeNull()
    },
  )
})
