import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hashPolicy, noncePolicy } from './content-security-policy'
import { inlineScriptsOf, isFrameworkScript } from './inline-scripts'

describe('inline scripts', () => {
  it.each([
    'self.__next_f.push([1,"0:{\\"a\\":1}"])',
    '(self.__next_f=self.__next_f||[]).push([0])',
    '(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,null])',
    'requestAnimationFrame(function(){$RT=performance.now()});',
    '$RC("B:0","S:0")',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/1-a_b.js"],"runtimeModuleIds":[94553]});',
  ])('of the framework are known: %s', (text) => {
    expect(isFrameworkScript(text)).toBe(true)
  })

  it.each([
    'alert(1)',
    'self.__next_f.push([1,"a"]);alert(1)',
    'self.__next_f.push([1,alert(1)])',
    'self.__next_f.push([1,"a"]);self.__next_f.push([alert(1)])',
    '(self.__next_f=self.__next_f||[]).push([0]);alert(1)',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[],"runtimeModuleIds":[alert(1)]});',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["//evil.example/a.js"],"runtimeModuleIds":[]});',
    'alert(1);$RC("B:0","S:0")',
    '$RC("B:0",alert(1))',
    '$RC("a")+alert("b")',
    'requestAnimationFrame(function(){$RT=performance.now();alert(1)});',
  ])('of any other shape are not: %s', (text) => {
    expect(isFrameworkScript(text)).toBe(false)
  })

  it('of React that move late boundaries are those of the installed version', () => {
    const path = 'node_modules/next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js'
    const code = /'(\$RB=\[\];\$RV=.*)'$/m.exec(readFileSync(path, 'utf8'))?.[1]?.replaceAll('\\n', '\n')
    expect(isFrameworkScript(`${code}$RC("B:0","S:0")`)).toBe(true)
    expect(isFrameworkScript(`${code}alert(1);$RC("B:0","S:0")`)).toBe(false)
  })

  it('are found whatever their attributes; files and data are none', () => {
    const html = `<script src="/a.js" async=""></script><script id="_R_">one</script><SCRIPT
      nonce="x">two</SCRIPT ><script type="application/ld+json">{"a":1}</script><script type="module">three</script>`
    expect(inlineScriptsOf(html)).toEqual(['one', 'two', 'three'])
  })

  it('get a hash when known and a report when not', () => {
    const known = 'self.__next_f.push([1,"x"])'
    const unknown: string[] = []
    const policy = hashPolicy(`<script>${known}</script><script>alert(1)</script>`, (text) =>
      unknown.push(text),
    )
    expect(policy).toContain(
      `script-src 'self' 'sha256-${createHash('sha256').update(known).digest('base64')}';`,
    )
    expect(unknown).toEqual(['alert(1)'])
    expect(policy).not.toContain('unsafe')
  })

  it('of a private page carry its nonce; sign-in may lead where the providers are', () => {
    const policy = noncePolicy('abc', ['https://github.com'])
    expect(policy).toContain("script-src 'self' 'nonce-abc';")
    expect(policy).toContain("form-action 'self' https://github.com;")
  })
})
