import { expect, it } from 'vitest'
import { commentHtml } from './comment-html'

it.each([
  ['one\ntwo\n\nthree', '<p>one<br>two</p><p>three</p>'],
  ['<script>alert(1)</script> & "x"', '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>'],
  [
    'see https://nodejs.org/api?a=1&b=2.',
    '<p>see <a href="https://nodejs.org/api?a=1&amp;b=2" rel="ugc nofollow noopener">https://nodejs.org/api?a=1&amp;b=2</a>.</p>',
  ],
  ['javascript:alert(1) data:text/html,x mailto:a@b.example //evil.example', undefined],
  ['https://a.example/"><img src=x onerror=alert(1)>', undefined],
  ["http://evil.example/'onmouseover=alert(1)", undefined],
])('%j becomes safe HTML', (body, html) => {
  const made = commentHtml(body)
  if (html) expect(made).toBe(html)
  expect(made).not.toMatch(/<(?!\/?(p|br|a)\b)/)
  expect(made.match(/<a /g)?.length ?? 0).toBe(
    made.match(/<a href="https?:\/\/[^"<>]*" rel="ugc nofollow noopener">[^<]*<\/a>/g)?.length ?? 0,
  )
})
