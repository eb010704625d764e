import { expect, it } from 'vitest'
import { deviceWords, keptUserAgent } from './device-words'

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'Chrome on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  ['curl/8.5.0', 'An unknown device'],
  ['something nobody has ever heard of', 'An unknown device'],
  [null, 'An unknown device'],
])('%s is told as %s', (agent, words) => {
  expect(deviceWords(agent).toLowerCase()).toBe(words.toLowerCase())
})

it('keeps of what a browser says no more than is needed, and nothing that is no text', () => {
  const long = new Headers({ 'user-agent': 'x'.repeat(9000) })
  expect(keptUserAgent(long)).toHaveLength(400)
  expect(keptUserAgent(new Headers({ 'user-agent': 'a\tb\u00ff' }))).toBe('a b')
  expect(keptUserAgent(new Headers())).toBeNull()
})
