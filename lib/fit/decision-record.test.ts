import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { answerOf } from './answer-rules'
import { decisionRecord } from './decision-record'
import { aChoice, aTechnology } from './fit-cases'
import { readMoment } from './moment-rules'

const parser = unified()
  .use(function extend() {
    this.data('micromarkExtensions', [gfmTable(), gfmStrikethrough()])
    this.data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()])
  })
  .use(remarkParse)

const plain = (node: Nodes): string =>
  'children' in node ? node.children.map(plain).join('') : 'value' in node ? node.value : ''
const all = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(all) : [])]
const told = (node: Nodes, type: Nodes['type']) =>
  all(node)
    .filter((each) => each.type === type)
    .map(plain)

const parts = {
  moment: readMoment('2026-11-24') as never,
  address: 'https://site.example/decide?safety=lot&at=2026-11-24&model=1',
  method: 'https://site.example/how-ranking-works',
}
const HOSTILE = [
  '<img src=x onerror=hacked()>',
  '[x](javascript:hacked())',
  '![x](https://evil.example/x.png)',
  '**bold** _thin_ `code` ~~gone~~',
  'a | b | c',
  'C # and # more #',
  '\\[escaped\\] \\',
  '[a1] [a1][a1] [a1]: <x>',
  'https://evil.example www.evil.example',
  '&lt;script&gt; &#x41;',
  '1. first - second + third > fourth',
  '$x$ $$y$$',
]
const evidenceOf = (titles: string[], name: string) => ({
  asOf: null,
  technologies: [
    aTechnology(0, {
      name,
      points: titles.flatMap((title) => [
        { title, side: 'PRO' as const, theme: 'safety', agree: 3 },
        { title: `${title} not`, side: 'CON' as const, theme: 'safety', agree: 2 },
      ]),
    }),
    aTechnology(1, { name: `${name} two`, points: [{ title: `${name} x`, side: 'CON', agree: 9 }] }),
  ],
})
const choice = aChoice({ weights: new Map([['safety', 'lot']]), cons: ['performance'] })

function expectTold(titles: string[], name: string) {
  const text = decisionRecord(answerOf(evidenceOf(titles, name), choice), parts)
  const tree = parser.parse(text)
  const kinds = new Set(all(tree).map(({ type }) => type))
  for (const never of [
    'html',
    'image',
    'imageReference',
    'inlineCode',
    'code',
    'delete',
    'emphasis',
    'blockquote',
  ])
    expect(kinds, text).not.toContain(never)
  const links = told(tree, 'linkReference')
  for (const title of titles) expect(links, text).toEqual(expect.arrayContaining([title, `${title} not`]))
  expect(told(tree, 'heading')).toEqual([
    `Use ${name} as our backend technology`,
    'Context',
    'Options considered',
    'Ruled out',
    name,
    'Decision',
    'Consequences',
    'How this was found',
  ])
  expect(told(tree, 'link')).toEqual(['The same answer as it was then', 'How Backboard counts votes'])
  const addresses = all(tree).flatMap((node) => ('url' in node ? [node.url] : []))
  for (const address of addresses) expect(address).toMatch(/^https:\/\/site\.example\//)
  // No row of the table breaks into more cells than it has.
  const rows = all(tree).flatMap((node) => (node.type === 'tableRow' ? [node.children.length] : []))
  expect(new Set(rows)).toEqual(new Set([5]))
}

describe('a decision record', () => {
  it('tells what was weighed, found, decided and accepted', () => {
    const text = decisionRecord(answerOf(evidenceOf(['Memory safe'], 'Rust'), choice), parts)
    expect(text).toMatch(/^# Use Rust as our backend technology\n\n- Date: 2026-11-24\n- Status: proposed\n/)
    expect(text).toContain('Safety matters a lot.')
    expect(text).toContain('- any con about performance')
    expect(text).toContain('It is the only one that stays.')
    expect(text).toContain('With Rust we accept:\n\n- [Memory safe not]')
    expect(text).toMatch(
      /\n\[a1\]: <https:\/\/site\.example\/decide\?safety=lot&at=2026-11-24&model=1#fit-t0>\n/,
    )
    expect(text).toContain('as they stood at the end of November 24, 2026 (UTC), before anybody had voted')
  })

  it('says so where nothing stays', () => {
    const nothing = aChoice({ kind: { rule: 'not', values: ['framework'] } })
    const text = decisionRecord(answerOf(evidenceOf([], 'Rust'), nothing), parts)
    expect(text).toContain('# Choose a backend technology')
    expect(text).toContain('No technology stays.')
    expect(text).toContain('its kind is framework')
  })

  it('shows titles and names as they are, whatever stands in them', () => {
    expectTold(HOSTILE, 'ASP.NET *Core* <b> | #')
    for (const name of HOSTILE) expectTold(['Usual'], name)
  })

  it('shows a license as it is, named as a deal-breaker or as a reason', () => {
    const license = { value: 'Apache-2.0 | *MIT* <b>', name: 'Apache-2.0 | *MIT* <b>' }
    const facts = { ...aTechnology(0, {}).facts, license }
    const technologies = [aTechnology(0, { facts }), aTechnology(1, {})]
    const refused = aChoice({ license: { rule: 'not', values: [license.value] } })
    const text = decisionRecord(answerOf({ asOf: null, technologies }, refused), parts)
    const tree = parser.parse(text)
    expect(told(tree, 'listItem')).toContain(`the license ${license.name}`)
    expect(plain(tree)).toContain(`its license is ${license.name}`)
    expect(all(tree).map(({ type }) => type)).not.toContain('html')
  })

  it('does so for any text', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '|',
      '\\',
      '`',
      '~',
      '#',
      '!',
      '&',
      ':',
      '/',
      '$',
      '-',
      '.',
      ' ',
      'a',
      'B',
      '1',
      'http',
      'www.',
    )
    const text = fc
      .array(piece, { minLength: 3, maxLength: 20 })
      .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trim())
      .filter((line) => /[a-z0-9]/i.test(line))
    fc.assert(
      fc.property(text, text, (title, name) => expectTold([title], name)),
      { numRuns: 60 },
    )
  })
})
