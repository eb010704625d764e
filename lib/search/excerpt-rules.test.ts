import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, marked } from './excerpt-rules'
import type { Term } from './terms-rules'

const term = (word: string, stem: string | null = word): Term => ({ own: [{ word, stem }], others: [] })
const shown = (fragments: { text: string; hit: boolean }[]) =>
  fragments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('what was hit in a text', () => {
  it.each([
    ['Learning curve', [term('learning', 'learn'), term('curve', 'curv')], '[Learning] [curve]'],
    [
      'It scales, scaling is easy',
      [term('scale'), term('easily', 'easili')],
      'It [scales], [scaling] is easy',
    ],
    ['Café au lait', [term('cafe')], '[Café] au lait'],
    ['C# and F#, not C', [term('csharp')], '[C#] and F#, not C'],
    ['Going to Go', [term('go')], 'Going to [Go]'],
    ['Django, or Djan', [term('djan')], '[Django], or [Djan]'],
    ['djangonaut django', [term('django'), term('x')], 'djangonaut [django]'],
    ['the end of the road', [term('the', null), term('road')], 'the end of the [road]'],
    ['<b>bold</b> & brave', [term('bold')], '<b>[bold]</b> & brave'],
  ])('%j', (text, terms, expected) => {
    expect(shown(marked(text, terms))).toBe(expected)
  })

  it('in a name is a single letter, too', () => {
    expect(shown(marked('Django', [term('d')], true))).toBe('[Django]')
    expect(shown(marked('Django', [term('d')]))).toBe('Django')
  })

  it('counts what a word is also called', () => {
    const gc: Term = {
      own: [{ word: 'gc', stem: 'gc' }],
      others: [[{ word: 'collector', stem: 'collector' }]],
    }
    expect(shown(marked('No collector, no GC', [gc]))).toBe('No [collector], no [GC]')
  })
})

describe('an excerpt', () => {
  const filler = 'Nothing to see here, move along. '.repeat(20)

  it('is a short text as it is', () => {
    expect(excerptOf('One\n  line', [term('none')])).toEqual([{ text: 'One line', hit: false }])
  })

  it('shows the part in which most was hit, and that there is more', () => {
    const text = `A lone needle. ${filler}Then needle and thread beside a needle. ${filler}`
    const excerpt = shown(excerptOf(text, [term('needle'), term('thread')]))
    expect(excerpt).toMatch(/^… .*\[needle\] and \[thread\] beside a \[needle\].* …$/)
    expect(excerpt.length).toBeLessThan(260)
  })

  it('begins at the beginning where nothing was hit', () => {
    expect(shown(excerptOf(filler, [term('needle')]))).toMatch(/^Nothing to see here.* …$/)
  })

  it('is always a part of the text, in whole characters, and not much longer than asked', () => {
    const text = fc.array(
      fc.constantFrom('needle', 'Nadel', '👩‍💻', 'x'.repeat(90), 'שלום', 'a\u0301', ' ', '\n'),
    )
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join(' ')
        const fragments = excerptOf(whole, [term('needle')], 60)
        const joined = fragments.map(({ text: part }) => part).join('')
        const inside = joined.replace(/^… /, '').replace(/ …$/, '')
        expect(whole.replace(/\s+/g, ' ')).toContain(inside)
        expect(joined.isWellFormed()).toBe(true)
        expect(inside.length).toBeLessThanOrEqual(75)
        for (const { text: part, hit } of fragments) if (hit) expect(part).toBe('needle')
      }),
    )
  })
})
