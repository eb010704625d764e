import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { clientNetwork, trustedProxies } from './client-network'
import { nameVisitor, readVisitor } from './request-headers'

const nobody = trustedProxies([])
const proxies = trustedProxies(['10.0.0.0/8', '192.0.2.7', '2001:db8:ffff::/48'])

describe('the network of a client', () => {
  it.each([
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
    ['fe80::1%eth0', undefined, 'fe80::/64'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['10.1.2.3', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    ['10.1.2.3', '198.51.100.1, 10.9.9.9, 192.0.2.7', '198.51.100.1'],
    ['::ffff:10.1.2.3', '2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['10.1.2.3', '[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['10.1.2.3', '198.51.100.1:5000', '198.51.100.1'],
    ['10.1.2.3', 'nonsense', '10.1.2.3'],
    ['10.1.2.3', '198.51.100.1, nonsense', '10.1.2.3'],
    ['10.1.2.3', '', '10.1.2.3'],
    [undefined, undefined, 'unknown'],
  ])('%s forwarded for %s is %s', (peer, forwarded, network) => {
    expect(clientNetwork(peer, { 'x-forwarded-for': forwarded }, proxies)).toBe(network)
  })

  it('refuses proxies that are no addresses', () => {
    expect(() => trustedProxies(['proxy.example'])).toThrow()
  })
})

function request(headers: Record<string, string>, peer = '127.0.0.1') {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: peer })
  const req = new IncomingMessage(socket)
  for (const [name, value] of Object.entries(headers)) {
    req.headers[name.toLowerCase()] = value
    req.rawHeaders.push(name, value)
  }
  return req
}

describe('the headers of a request', () => {
  it('lose what only this server may say and what proxies say', () => {
    const req = request({
      Host: 'site.example',
      Cookie: 'a=b',
      'X-Backboard-Client': '1.1.1.1',
      'X-Backboard-Loopback': '1',
      'Content-Security-Policy': "script-src 'nonce-mine'",
      'X-Middleware-Rewrite': '/x',
      'X-Forwarded-Host': 'evil.example',
      Forwarded: 'host=evil.example',
      'X-Real-IP': '1.1.1.1',
    })
    readVisitor(req, nobody, true)
    expect(req.headers).toEqual({ host: 'site.example', cookie: 'a=b' })
    expect(req.rawHeaders).toEqual(['Host', 'site.example', 'Cookie', 'a=b'])
  })

  it.each([
    [{ host: 'localhost:3000' }, true, '127.0.0.1', true],
    [{ host: '[::1]:3000' }, true, '::1', true],
    [{ host: '127.0.0.1' }, true, '::ffff:127.0.0.1', true],
    [{ host: 'localhost:3000' }, false, '127.0.0.1', false],
    [{ host: 'evil.example' }, true, '127.0.0.1', false],
    [{ host: 'localhost.evil.example' }, true, '127.0.0.1', false],
    [{ host: 'localhost:3000' }, true, '192.168.0.2', false],
    [{}, true, '127.0.0.1', false],
    ...[
      'x-forwarded-for',
      'x-forwarded-anything',
      'forwarded',
      'x-real-ip',
      'via',
      'cf-connecting-ip',
      'x-client-ip',
      'true-client-ip',
      'x-envoy-external-address',
    ].map((name) => [{ host: 'localhost:3000', [name]: '' }, true, '127.0.0.1', false] as const),
  ] as const)('%j (site local: %s, from %s) means local: %s', (headers, siteIsLocal, peer, isLocal) => {
    const req = request(headers as Record<string, string>, peer)
    const visitor = readVisitor(req, nobody, siteIsLocal)
    nameVisitor(req.headers, visitor)
    expect(visitor.isLocal).toBe(isLocal)
    expect(req.headers['x-backboard-loopback']).toBe(isLocal ? '1' : undefined)
    expect(req.headers['x-backboard-client']).toBeTruthy()
  })
})
