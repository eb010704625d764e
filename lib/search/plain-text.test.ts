import { expect, it } from 'vitest'
import { renderComment } from '@/lib/markdown/render-comment'
import { plainTextOf } from './plain-text'

it.each([
  ['Plain **bold** and `code`', 'Plain bold and code'],
  ['- one\n- two', 'one two'],
  ['a < b && c > "d"', 'a < b && c > "d"'],
  ['<script>alert(1)</script> text', 'text'],
  ['&lt;b&gt; is written so', '<b> is written so'],
  ['[link](https://example.org) 😀 ünï', 'link 😀 ünï'],
  ['```js\nconst a = 1\n```', 'const a = 1'],
])('of %j is %j', (markdown, text) => {
  expect(plainTextOf(renderComment(markdown))).toContain(text)
})

it('keeps what only looks like an entity', () => {
  expect(plainTextOf('<p>&nothing; &#0; &#x110000;</p>')).toBe('&nothing; &#0; &#x110000;')
})
