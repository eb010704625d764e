import { describe, expect, it } from 'vitest'
import { renderComment } from './render-comment'

const external = (href: string, words = href) =>
  `<a rel="ugc nofollow noopener" href="${href}" class="external">${words}<span class="sr-only"> (another site)</span></a>`

describe('a comment in Markdown', () => {
  it.each([
    ['one\ntwo\n\nthree', '<p>one<br>two</p><p>three</p>'],
    ['*a* **b** ~~c~~ `d<e`', '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;e</code></p>'],
    ['- a\n- *b*\n  *c*\n  - d', '<ul><li>a</li><li><em>b</em><br><em>c</em><ul><li>d</li></ul></li></ul>'],
    ['3. a', '<ol start="3"><li>a</li></ol>'],
    ['> a\n\nb', '<blockquote><p>a</p></blockquote><p>b</p>'],
    ['# Title', '<p><strong>Title</strong></p>'],
    ['<b>raw</b> & so', '<p>&lt;b>raw&lt;/b> &amp; so</p>'],
    ['see https://nodejs.org/a?b=1&c=2.', `<p>see ${external('https://nodejs.org/a?b=1&amp;c=2')}.</p>`],
    ['[x](/technologies/rust)', '<p><a rel="ugc nofollow noopener" href="/technologies/rust">x</a></p>'],
    ['[x](javascript:a) me@a.example', '<p>x me@a.example</p>'],
    [
      '![A chart](https://a.example/b.png)',
      `<p>${external('https://a.example/b.png', 'Image: A chart')}</p>`,
    ],
    [
      '[![A](https://a.example/b.png)](https://c.example)',
      `<p>${external('https://c.example', 'Image: A')}</p>`,
    ],
    ['```\na < b\n```', '<pre><code class="block">a &lt; b\n</code></pre>'.replace('\n', '')],
    ['[x]: https://a.example', '<p>[x]: https://a.example</p>'],
  ])('%j', (markdown, html) => expect(renderComment(markdown)).toBe(html))

  it('shows a table in a part that scrolls by itself', () => {
    expect(renderComment('|a|b|\n|-|:-:|\n|1|2|')).toBe(
      '<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table><thead><tr><th>a</th>' +
        '<th align="center">b</th></tr></thead><tbody><tr><td>1</td><td align="center">2</td></tr></tbody></table></div>',
    )
  })

  it('colours code by classes', () => {
    expect(renderComment('```ts\nconst a = "b" // c\n```')).toContain(
      '<span class="code-keyword">const</span>',
    )
    expect(renderComment('```python\ndef f(): return 1\n```')).toContain(
      '<span class="code-keyword">def</span>',
    )
  })

  it('links the members it names, outside of code and of links', () => {
    const html = renderComment('@ada, @Ada! @eve a@ada `@ada` [@ada](/x) https://a.example/@ada', ['ada'])
    expect(html.match(/href="\/members\/ada"/g)).toHaveLength(2)
    expect(html).not.toContain('/members/eve')
  })

  it('comes out as it was typed where it is nested deeper than anybody reads', () => {
    expect(renderComment('> '.repeat(50))).toMatch(/^<p>> >/)
  })
})
