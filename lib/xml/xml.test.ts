import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { xml, xmlDocument, xmlText } from './xml'

describe('XML', () => {
  it('escapes what has a meaning in it and leaves out what it cannot hold', () => {
    expect(xmlText('a < b & "c" ]]> \'d\'\u0001\u{1f600}\ud800')).toBe(
      'a &#60; b &#38; &#34;c&#34; ]]&#62; &#39;d&#39;\u{1f600}',
    )
  })

  it('is well-formed, whatever members typed', () => {
    const hostile = '"><script>]]></x>\u0000\ufffe&amp;<!--'
    const document = xmlDocument(xml('a', { b: hostile, none: undefined }, xml('c', {}), xmlText(hostile)))
    expect(XMLValidator.validate(document)).toBe(true)
    expect(document).not.toContain('none')
    expect(document).toContain('<c/>')
  })
})
