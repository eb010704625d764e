import { expect, it } from 'vitest'
import { isUnusedFeature } from './unused-features'

it.each([
  '/_next/image?url=%2Fa.png&w=64&q=75',
  '/_next/data/build/index.json',
  '/_next/webpack-hmr',
  '/_next/hmr',
  '/_next/mcp',
  '/_next',
  '/_next/',
  '/_next/static/',
  '/_next/static/../image?url=/a.png',
  '/_NEXT/image',
  '/__nextjs_original-stack-frames',
  '/__nextjs_font/geist-latin.woff2',
  '/__next._tree.txt',
])('%s is not there', (url) => expect(isUnusedFeature({ url, headers: {} })).toBe(true))

it.each(['/', '/_next/static/chunks/a.js', '/next', '/technologies/next-js'])('%s may be there', (url) =>
  expect(isUnusedFeature({ url, headers: {} })).toBe(false),
)

it('no page has an action of the server', () => {
  expect(isUnusedFeature({ url: '/', headers: { 'next-action': '' } })).toBe(true)
})
