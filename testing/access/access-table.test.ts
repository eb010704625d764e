import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { missingRow, operations } from './operations'
import { pages } from './pages'
import { accessTable } from './table'
import { permissionsPage } from './to-markdown'

it.each(operations.map((operation) => [operation.name, operation] as const))(
  '%s has a row',
  (name, operation) => {
    const row = accessTable[name]
    expect(row, missingRow(name)).toBeDefined()
    const documented = `${name}: the table and the OpenAPI document must say the same of who may, and of suspended members.`
    expect({ who: row?.who, evenSuspended: row?.evenSuspended ?? false }, documented).toEqual({
      who: operation.who,
      evenSuspended: operation.method !== 'GET' && !operation.isPublic && operation.evenSuspended,
    })
  },
)

it('has no row of an operation that is gone', () => {
  const names = operations.map(({ name }) => name)
  expect(Object.keys(accessTable).filter((name) => !names.includes(name))).toEqual([])
  expect(names.length).toBeGreaterThan(50)
})

it('knows every page and file below app/', () => {
  const found = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.startsWith('api/'))
    .map((file) => `/${file.replace(/\/?(page\.tsx|route\.ts)$/, '').replace(/\([^)]*\)\/?/g, '')}`)
  const missing = found.filter((path) => !pages[path])
  expect(
    missing,
    'Say in testing/access/pages.ts for whom each of these is: publicPage, open, members or staff.',
  ).toEqual([])
  expect(Object.keys(pages).filter((path) => !found.includes(path))).toEqual([])
})

it('stands in docs/permissions.md', () => {
  const written = readFileSync('docs/permissions.md', 'utf8')
  expect(written === permissionsPage(accessTable), 'Make it anew: npm run permissions').toBe(true)
})
