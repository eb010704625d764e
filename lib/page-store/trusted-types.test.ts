import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { allowedAttributes, allowedTags } from '@/lib/markdown/allow-list'
import { renderComment } from '@/lib/markdown/render-comment'
import { jsonForScript } from '@/lib/structured-data/json-for-script'
import { hostileMarkdown } from '@/testing/hostile-markdown'

type Rules = Record<'createHTML' | 'createScriptURL', (text: string) => string | null>

/** The page's policy as public/theme.js makes it. */
function policyOfPages(): Rules {
  const made: [string, Rules][] = []
  const document = { documentElement: { dataset: {} }, cookie: '' }
  const trustedTypes = { createPolicy: (name: string, rules: Rules) => made.push([name, rules]) }
  runInNewContext(readFileSync('public/theme.js', 'utf8'), {
    document,
    localStorage: { getItem: () => null },
    MutationObserver: class {
      observe() {}
    },
    window: { trustedTypes },
  })
  expect(made.map(([name]) => name)).toEqual(['default'])
  return made[0]?.[1] as Rules
}
const { createHTML, createScriptURL } = policyOfPages()

it('lets everything pass that a comment is rendered to', () => {
  // All of them are rendered by lib/markdown's own tests; here every third of the short ones is enough.
  const sources = hostileMarkdown.filter(({ length }) => length < 200).filter((_, i) => i % 3 === 0)
  expect(sources.length).toBeGreaterThan(90)
  for (const source of sources) {
    const html = renderComment(source, ['ada'])
    expect(createHTML(html), source).toBe(html)
  }
})

it('knows the tags and attributes of comments, and no others', () => {
  for (const tag of allowedTags) expect(createHTML(`<${tag}>`), tag).not.toBeNull()
  for (const [tag, names] of Object.entries(allowedAttributes))
    for (const name of names) {
      const text = `<${tag} ${name}="/x">`
      expect(createHTML(text), text).toBe(text)
    }
  const attributes = Object.values(allowedAttributes).flat()
  for (const name of ['onclick', 'onmouseover', 'style', 'id', 'name', 'src', 'srcdoc', 'formaction', 'ping'])
    expect([attributes.includes(name), createHTML(`<p ${name}="/x">`)], name).toEqual([false, null])
})

it.each([
  '<script>alert(1)</script>',
  '<script></script><script>alert(1)</script>',
  '<SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<p><svg onload=alert(1)></p>',
  '<p/onclick=alert(1)>',
  '<p\nonclick=alert(1)>',
  '<p class="a"onclick="alert(1)">',
  '<p class=a onclick=alert(1)>',
  '<a href="javascript:alert(1)">',
  '<a href=" javascript:alert(1)">',
  '<a href="data:text/html,x">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<pr onclick="alert(1)">',
  '<iframe srcdoc="x">',
  '</',
])('lets no other HTML pass: %s', (html) => expect(createHTML(html)).toBeNull())

it('lets structured data pass, and the empty script that React puts them into', () => {
  const text = jsonForScript({ name: '</script><script>alert(1)</script>' })
  expect(createHTML(text)).toBe(text)
  expect(createHTML('<script></script>')).toBe('<script></script>')
})

it('lets scripts be loaded from this site’s own files alone', () => {
  for (const url of [
    '/sw.js',
    '/theme.js',
    '/_next/static/chunks/1pkd9r0zbpy5w.js',
    '/_next/static/chunks/a-b.~_1.js',
  ])
    expect(createScriptURL(url)).toBe(url)
  for (const url of [
    '//evil.example/sw.js',
    'https://evil.example/',
    '/api/v1/x',
    'data:,alert(1)',
    'blob:x',
  ])
    expect(createScriptURL(url), url).toBeNull()
  for (const url of ['/_next/static/chunks/../../../api/x', '/sw.js\n', '/sw.js?x'])
    expect(createScriptURL(url), url).toBeNull()
})
