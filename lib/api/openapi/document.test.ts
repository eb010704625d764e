import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { openApiDocument } from './document'

const FOLDER = 'app/api/v1'
const document = openApiDocument()

/** `GET /technologies/{slug}` for each method of each route file. */
function routes(): string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /(^|[\\/])route\.ts$/.test(file))
    .flatMap((file) => {
      const path = `/${file.replace(/[\\/]?route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`
      const source = readFileSync(join(FOLDER, file), 'utf8')
      return [...source.matchAll(/\b(GET|POST|PUT|PATCH|DELETE):\s/g)].map(
        ([, method]) => `${method} ${path}`,
      )
    })
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
