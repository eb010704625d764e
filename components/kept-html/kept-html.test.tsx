import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { offerKeptHtml } from '@/lib/kept-html/kept-html'
import { KeptHtml } from './kept-html'

const Row = vi.fn(({ name }: { name: string }) => <li className="row">{name}</li>)
const list = (...names: string[]) =>
  renderToStaticMarkup(<KeptHtml as="ol" className="list" of={Row} each={names.map((name) => ({ name }))} />)

it('shows the same with and without somebody who makes HTML, and makes it once for the same props', () => {
  const plain = list('a & b', 'c')
  expect(plain).toBe('<ol class="list"><li class="row">a &amp; b</li><li class="row">c</li></ol>')
  offerKeptHtml(renderToStaticMarkup)
  Row.mockClear()
  expect([list('a & b', 'c'), list('a & b', 'c')]).toEqual([plain, plain])
  expect(Row).toHaveBeenCalledTimes(2)
  expect(list('c', 'd')).toBe('<ol class="list"><li class="row">c</li><li class="row">d</li></ol>')
  expect(Row).toHaveBeenCalledTimes(3)
})

it('tells components with the same props apart', () => {
  offerKeptHtml(renderToStaticMarkup)
  const Other = ({ name }: { name: string }) => <b>{name}</b>
  const first = renderToStaticMarkup(<KeptHtml of={Other} each={[{ name: 'a' }]} />)
  expect([list('a'), first]).toEqual(['<ol class="list"><li class="row">a</li></ol>', '<div><b>a</b></div>'])
})
