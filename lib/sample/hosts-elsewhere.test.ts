import { expect, test } from 'vitest'
import { hostsElsewhere } from './hosts-elsewhere'

test.each([
  ['postgresql://localhost/db', []],
  ['postgresql://a:b@127.0.0.1:5433/db', []],
  ['postgresql://[::1]/db', []],
  ['postgresql:///db', []],
  ['postgresql:///db?host=/var/run/postgresql', []],
  ['postgresql://%2Fvar%2Frun%2Fpostgresql/db', []],
  ['postgresql://prod.example/db', ['prod.example']],
  ['postgresql://localhost/db?host=prod.example', ['prod.example']],
  ['postgresql://localhost/db?hostaddr=203.0.113.7', ['203.0.113.7']],
  ['postgresql://localhost/db?host=localhost,prod.example', ['prod.example']],
])('%s', (address, expected) => {
  expect(hostsElsewhere(address, undefined)).toEqual(expected)
})

test('where the address names no host, PGHOST does', () => {
  expect(hostsElsewhere('postgresql:///db', 'prod.example')).toEqual(['prod.example'])
})
