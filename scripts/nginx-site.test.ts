import { expect, it } from 'vitest'
import { securityHeaders } from '@/lib/server/security-headers'
import { nginxSite, nginxTls } from './nginx-site'

const site = nginxSite({ listen: '8080', cache: '/tmp/x', ports: [3000] })
const tls = nginxTls({ listenPlain: '80', certificate: 'a', key: 'b', origin: 'https://backboard.example' })

it('what nginx answers itself has the headers that the site gives every answer', () => {
  const values = new Map(
    [...site.matchAll(/^map "?([^"\n]+)"? \$(\w+) \{\n {4}"(?:on\|)?" (?:"([^"]*)"|(\S+));\n\}/gm)].map(
      ([, , name = '', quoted, bare]) => [name, quoted ?? bare ?? ''],
    ),
  )
  for (const [name, value] of Object.entries(securityHeaders('https://backboard.example'))) {
    const variable = new RegExp(`add_header ${name} \\$(\\w+) always;`, 'i').exec(site)?.[1] ?? ''
    expect(values.get(variable), name).toBe(value)
  }
})

it('no location has headers of its own, for which nginx would forget those of all', () => {
  expect(site.match(/^ {8}add_header/gm)).toBeNull()
})

it('plain http leads to the site’s own name, whatever was asked for', () => {
  expect(tls).toContain('return 308 https://backboard.example$request_uri;')
  expect(tls).not.toMatch(/\$host|\$http_host|\$\{/)
})
