import { describe, expect, it } from 'vitest'
import { hostOf, isHost, isOwnFile, isPagePath, readAddress } from './request-address'

describe('a request target', () => {
  it.each([
    ['/', '/'],
    ['/a?b=%', '/a?b=%'],
    ['http://site.example/a?b', '/a?b'],
    ['http://site.example', '/'],
    ['http://site.example?x', '/?x'],
    ['/%', null],
    ['/%E0%A4%A', null],
    ['/%00', null],
    ['/a%0Ab', null],
    ['/a\\b', null],
    ['*', null],
    ['', '/'],
    [undefined, '/'],
  ])('%s is read as %s', (target, address) => {
    expect(readAddress(target)).toBe(address)
  })

  it.each([
    ['/sign-in', true],
    ['/technologies/c.x/your-votes', true],
    ['/api/v1/me', false],
    ['/api', false],
    ['/apiary', true],
    ['/_next/static/a.js', false],
    ['/theme.js', false],
  ])('%s is a page: %s', (path, isPage) => {
    expect(isPagePath(path)).toBe(isPage)
  })

  it.each([
    ['/theme.js', true],
    ['/members/ada/avatar.svg', true],
    ['/nowhere.png', true],
    ['/_next/static/a.js', false],
    ['/api/v1/openapi.json', false],
    ['/settings', false],
  ])('%s is a file of the site’s own: %s', (path, isFile) => {
    expect(isOwnFile(path)).toBe(isFile)
  })

  it.each([
    [{ headers: { host: 'a.example' }, httpVersion: '1.1' }, 'a.example'],
    [{ headers: {}, httpVersion: '1.0' }, 'localhost'],
    [{ headers: {}, httpVersion: '1.1' }, ''],
  ])('of %j the host is “%s”', (asked, host) => {
    expect(hostOf(asked)).toBe(host)
  })

  it.each([
    ['localhost', true],
    ['127.0.0.1:3000', true],
    ['[::1]:3000', true],
    ['my_host.example', true],
    ['%%%', false],
    ['a b', false],
    ['a/b', false],
    ['[]', false],
    ['a:99999', false],
    ['', false],
  ])('%s is a host: %s', (host, is) => {
    expect(isHost(host)).toBe(is)
  })
})
