import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pageKeyOf } from '@/lib/page-store/page-key'
import { twinAddress } from './twin-address'

const EXAMPLES: Record<string, string> = {
  id: '7be1b19d-2650-42a6-ad81-5d77372d04c4',
  year: '2024',
  page: '2',
}
const keyOf = (url: string) => pageKeyOf({ method: 'GET', url, headers: {} })

/** Its twin is the record of an answer, which is of a free query like the answer: `app/decide.md`. */
const FORM = '/decide'

const publicPages = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
  .filter((pattern) => keyOf(pattern.replace(/\[(\w+)\]/g, (_, name) => EXAMPLES[name] ?? 'django'))?.kept)
  .filter((pattern) => pattern !== FORM)

it.each(publicPages)('%s has a twin, kept like the page itself', (pattern) => {
  const path = pattern.replace(/\[(\w+)\]/g, (_, name) => EXAMPLES[name] ?? 'django')
  expect(keyOf(twinAddress(path))).toMatchObject({ kind: 'file', kept: true })
  const list = readFileSync('app/twins/[...path]/pages.ts', 'utf8')
  expect(list).toContain(`\n  '${pattern.replace(/\[(\w+)\]/g, ':$1')}': `)
})
