import { expect, it } from 'vitest'
import { plainTextOf } from './plain-text'
import { renderComment } from './render-comment'

it.each([
  ['Plain **bold** and `code`', 'Plain bold and code'],
  ['Short and **bold**.\n\nTwo paragraphs.', 'Short and bold. Two paragraphs.'],
  ['- one\n- two\n\n> quoted', 'one two quoted'],
  ['a < b && c > "d"', 'a < b && c > "d"'],
  ['1 < 2 && "so" on\nnext line', '1 < 2 && "so" on next line'],
  ['<script>alert(1)</script> text', '<script>alert(1)</script> text'],
  ['&lt;b&gt; is written so', '<b> is written so'],
  ['[link](https://example.org) 😀 ünï', 'link 😀 ünï'],
  ['```js\nconst a = 1\n```', 'const a = 1'],
  ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
])('of %j is %j', (markdown, text) => {
  expect(plainTextOf(renderComment(markdown))).toBe(text)
})

it('keeps what only looks like an entity', () => {
  expect(plainTextOf('<p>&nothing; &#0; &#x110000;</p>')).toBe('&nothing; &#0; &#x110000;')
})
