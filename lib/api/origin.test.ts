import { expect, it } from 'vitest'
import { isSameOrigin, siteOrigin } from './origin'

const local = { HOST: '127.0.0.1', PORT: 3000 }
const hosted = (host: string) => new Headers({ host })

it('SITE_URL is the address whatever a request says', () => {
  const settings = { ...local, SITE_URL: 'https://backboard.example' }
  expect(siteOrigin(hosted('evil.example'), settings)).toBe('https://backboard.example')
})

it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'localhost'])(
  'without one a name of this machine counts: %s',
  (host) => expect(siteOrigin(hosted(host), local)).toBe(`http://${host}`),
)

it.each(['evil.example', 'evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example', ''])(
  'and no other: %s',
  (host) => {
    expect(siteOrigin(hosted(host), local)).toBe('http://127.0.0.1:3000')
    // A name that was made to lead here: its own pages are not this site's.
    const headers = new Headers({ host, origin: `http://${host}` })
    expect(isSameOrigin(headers, local)).toBe(false)
  },
)
