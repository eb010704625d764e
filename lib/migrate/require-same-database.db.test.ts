import { afterAll, expect, it } from 'vitest'
import { siteUrlOf } from '@/lib/local-postgres/site-role'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { requireSameDatabase } from './require-same-database'

const url = useTestDatabase()
const change = (set: (address: URL) => unknown) => {
  const address = new URL(url)
  set(address)
  return address.href
}
const other = `${new URL(url).pathname.slice(1)}_other`
afterAll(() => runOn(url, `drop database ${other}`))

it('takes any address of the same database, also of a role that is yet to be made', async () => {
  await requireSameDatabase(url, url)
  await requireSameDatabase(url, siteUrlOf(url))
  await requireSameDatabase(
    url,
    change((address) => (address.hostname = 'localhost')),
  )
  await requireSameDatabase(
    url,
    change((address) => (address.username = 'not_yet')),
  )
})

it('refuses another database, whoever may connect to it, and one that is not there', async () => {
  await runOn(url, `create database ${other}`)
  for (const elsewhere of [
    change((address) => (address.pathname = other)),
    change((address) => Object.assign(address, { pathname: other, username: 'not_yet' })),
    change((address) => (address.pathname = 'nowhere')),
  ])
    await expect(requireSameDatabase(url, elsewhere)).rejects.toThrow(/leads to the database .* another one/)
})
