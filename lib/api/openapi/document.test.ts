import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { subjectTypes } from '@/lib/moderation/decisions-schema'
import { openApiDocument } from './document'

const FOLDER = 'app/api/v1'
const document = openApiDocument()

const routeFiles = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|[\\/])route\.ts$/.test(file),
)
const pathOf = (file: string) => `/${file.replace(/[\\/]?route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`
const sourceOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8')

/** `GET /technologies/{slug}` for each method of each route file. */
function routes(): string[] {
  return routeFiles.flatMap((file) =>
    [...sourceOf(file).matchAll(/\b(GET|POST|PUT|PATCH|DELETE):\s/g)].map(
      ([, method]) => `${method} ${pathOf(file)}`,
    ),
  )
}

const described = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
)

it('describes every method of every route, and none that does not exist', () => {
  const all = routes()
  const missing = all.filter((route) => !described.includes(route))
  const gone = described.filter((route) => !all.includes(route))
  expect(
    missing,
    `Not in the OpenAPI document. Add each to the *-paths.ts of its area in lib/api/openapi (publicRead, viewerRead or
memberWrite from operations.ts, with the schemas of its *-schema.ts); a new file of paths goes into document.ts.`,
  ).toEqual([])
  expect(gone, 'In the OpenAPI document, but there is no such route').toEqual([])
  expect(all.length).toBeGreaterThan(20)
})

it('is a valid OpenAPI 3.1 document', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)))
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
  expect(document.openapi).toBe('3.1.0')
})

it('tells requests, answers and refusals', () => {
  const vote = document.paths?.['/points/{id}/vote']?.put
  expect(vote?.requestBody).toMatchObject({
    content: { 'application/json': { schema: { required: ['value'], additionalProperties: false } } },
  })
  expect(Object.keys(vote?.responses ?? {})).toEqual([
    '200',
    '400',
    '401',
    '403',
    '404',
    '409',
    '413',
    '415',
    '422',
    '429',
    '503',
  ])
  expect(document.paths?.['/technologies']?.get).toMatchObject({
    parameters: expect.arrayContaining([expect.objectContaining({ in: 'query', name: 'limit' })]),
    security: [],
    responses: { 200: { content: { 'application/json': { schema: {} } } } },
  })
  const ranked = { $ref: '#/components/schemas/Ranked' }
  expect(JSON.stringify(document.paths?.['/ranking'])).toContain(JSON.stringify(ranked))
})

describe('who may', () => {
  const times = (text: string, part: RegExp) => [...text.matchAll(part)].length
  const operations = (file: string) => Object.values(document.paths?.[pathOf(file)] ?? {})
  const refusal = (operation: ReturnType<typeof operations>[number], status: number) =>
    JSON.stringify(operation.responses?.[status] ?? '')

  it.each(routeFiles)('is told as the route has it: %s', (file) => {
    const source = sourceOf(file)
    const bySession = operations(file).filter(({ security }) => security?.length)
    const withoutToken = bySession.filter(({ security }) => !JSON.stringify(security).includes('token'))
    const evenSuspended = bySession.filter(
      (operation) => operation.responses?.[413] && !refusal(operation, 403).includes('suspended'),
    )
    const ofRole = bySession.filter(({ description = '' }) => /administrators only/i.test(description))
    expect(withoutToken).toHaveLength(times(source, /sessionOnly: true|\bfresh: true/g))
    const fresh = bySession.filter((operation) => refusal(operation, 403).includes('fresh-sign-in'))
    expect(fresh).toHaveLength(times(source, /\bfresh: true|freshFrom: /g))
    expect(evenSuspended).toHaveLength(times(source, /evenSuspended: true/g))
    expect(ofRole).toHaveLength(times(source, /\brole: ['A-Z_]+,|viewerRoute\(\w+, 'MODERATOR'\)/g))
  })

  it('reads and changes with a token of that scope', () => {
    expect(document.components?.securitySchemes?.token).toMatchObject({ type: 'http', scheme: 'bearer' })
    expect(document.paths?.['/me']?.get?.security).toEqual([{ session: [] }, { token: ['READ'] }])
    expect(document.paths?.['/me']?.patch?.security).toEqual([{ session: [] }, { token: ['WRITE'] }])
    expect(document.paths?.['/me']?.delete?.security).toEqual([{ session: [] }])
  })
})

it('tells what may be left out, and what each kind of decision takes', () => {
  const body = (path: `/${string}`) => document.paths?.[path]?.post?.requestBody
  expect(body('/technologies/{slug}/points')).toMatchObject({
    content: { 'application/json': { schema: { required: ['side', 'title', 'detail'] } } },
  })
  const decisions = JSON.stringify(body('/moderation/decisions'))
  for (const type of subjectTypes) expect(decisions).toContain(`"const":"${type}"`)
})
