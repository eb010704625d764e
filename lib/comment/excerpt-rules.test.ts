import { expect, it } from 'vitest'
import { renderComment } from '@/lib/markdown/render-comment'
import { excerptOf } from './excerpt-rules'

it.each([
  ['Short and **bold**.\n\nTwo paragraphs.', 'Short and bold. Two paragraphs.'],
  ['1 < 2 && "so" on\nnext line', '1 < 2 && "so" on next line'],
  ['&lt;b&gt; typed', '<b> typed'],
  ['- one\n- two\n\n> quoted', 'one two quoted'],
  ['```js\nlet a = 1\n```\n', 'let a = 1'],
  ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
])('%j is shown as %j', (markdown, text) => {
  expect(excerptOf(renderComment(markdown))).toBe(text)
})

it('ends between words, or anywhere in a text without spaces, and never within a character', () => {
  const long = excerptOf(`<p>${'seven, '.repeat(60)}</p>`)
  expect(long).toMatch(/seven…$/)
  expect(long.length).toBeLessThanOrEqual(240)
  expect([...excerptOf(`<p>${'😀'.repeat(500)}</p>`)]).toHaveLength(240)
  expect(excerptOf('<p>exact</p>', 5)).toBe('exact')
})
