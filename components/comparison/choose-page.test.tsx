import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { readChosen } from '@/lib/comparison/choice-rules'
import { ChoosePage } from './choose-page'

const choicesOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    slug: `t${i + 1}`,
    name: `Technology ${i + 1}`,
    kind: 'framework',
    language: 'Go',
    rank: i + 1,
  }))

function shown(count: number, query: Parameters<typeof readChosen>[0] = {}) {
  const choices = choicesOf(count)
  const html = renderToStaticMarkup(<ChoosePage choices={choices} chosen={readChosen(query, choices)} />)
  return {
    html,
    boxes: html.match(/type="checkbox"/g)?.length ?? 0,
    field: /<input[^>]* name="other"[^>]*>/.exec(html),
  }
}

it('offers a box for each of a short list, and nothing to write', () => {
  expect(shown(100)).toMatchObject({ boxes: 100, field: null })
})

it('of a long list offers the best known, and any other by its name', () => {
  const { boxes, field, html } = shown(2000)
  expect(boxes).toBe(100)
  expect(field).not.toBeNull()
  expect(html).toContain('Above stand 100 of 2,000: write the name of one that does not.')
})

it('shows one beyond them that was named alone as ticked, so that the second can be named', () => {
  const { boxes, html } = shown(2000, { other: 'technology 1500' })
  expect(boxes).toBe(101)
  expect(html).toMatch(/<input[^>]* checked=""[^>]* value="t1500"|value="t1500"[^>]* checked=""/)
  expect(html).toContain('Choose at least two')
})
