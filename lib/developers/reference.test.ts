import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { areaOf, areas } from '@/lib/api/openapi/areas'
import { openApiDocument } from '@/lib/api/openapi/document'
import type { ApiDocument } from './document-types'
import { exampleOf } from './example-value'
import { makeReference } from './reference'
import { fieldsOf, formsOf, typeWords } from './schema-fields'

const document: ApiDocument = JSON.parse(JSON.stringify(openApiDocument()))
const reference = makeReference(document, 'https://backboard.example/api/v1')
const operations = reference.areas.flatMap((area) => area.operations)

describe('the reference', () => {
  it('has every operation of the document once, and no empty area', () => {
    const described = Object.values(document.paths).flatMap((item) => Object.keys(item))
    expect(operations).toHaveLength(described.length)
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
    for (const area of reference.areas) expect(area.operations, area.name).not.toEqual([])
  })

  it.each([
    ['get', '/ranking', 'ranking'],
    ['get', '/points/{id}', 'ranking'],
    ['put', '/points/{id}/vote', 'discussion'],
    ['get', '/technologies/{slug}/comments', 'discussion'],
    ['post', '/technologies', 'suggestions'],
    ['get', '/me/suggestions', 'suggestions'],
    ['patch', '/technologies/{slug}', 'editing'],
    ['post', '/editions', 'editions'],
    ['put', '/members/{handle}/role', 'moderation'],
    ['get', '/members/{handle}', 'account'],
    ['get', '/something/new', 'ranking'],
  ])('puts %s %s into “%s”', (method, path, area) => {
    expect(areaOf(method, path)).toBe(area)
    expect(areas.map(({ name }) => name)).toContain(area)
  })

  it('tells who may, and every reason of a refusal with its page', () => {
    const vote = operations.find(({ id }) => id === 'put-points-id-vote')
    expect(vote).toMatchObject({ caller: 'WRITE', method: 'PUT', area: 'discussion' })
    expect(vote?.refusals[1]).toEqual({
      status: '401',
      reasons: [
        { title: 'Sign in first', path: '/problems/signed-out' },
        { title: 'This token does not work', path: '/problems/invalid-token' },
      ],
    })
    for (const { refusals } of operations)
      for (const { path } of refusals.flatMap(({ reasons }) => reasons)) expect(path).toMatch(/^\/problems\//)
    expect(operations.find(({ id }) => id === 'delete-me')?.caller).toBe('session')
    expect(operations.find(({ id }) => id === 'get-ranking')?.caller).toBe('everybody')
  })
})

describe('an example', () => {
  const ajv = new Ajv({ strict: false })
  addFormats(ajv)
  ajv.addSchema({ $id: 'document', components: document.components })
  const checked = (schema: object) =>
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components')))

  it.each(operations.filter(({ body }) => body).map((operation) => [operation.id, operation] as const))(
    'of the body is taken by its own schema: %s',
    (_, { body }) => {
      const check = checked(body ?? {})
      check(exampleOf(body ?? {}, reference.shapes))
      expect(check.errors).toBeNull()
    },
  )

  it('of every parameter is taken by its schema', () => {
    for (const { id, parameters } of operations)
      for (const { name, schema } of parameters) {
        const check = checked(schema)
        check(exampleOf(schema, reference.shapes))
        expect(check.errors, `${id} ${name}`).toBeNull()
      }
  })

  it('is a call of curl, and one of fetch', () => {
    const vote = operations.find(({ id }) => id === 'put-points-id-vote')
    expect(vote?.curl).toBe(
      `curl -s -X PUT 'https://backboard.example/api/v1/points/7be1b19d-2650-42a6-ad81-5d77372d04c4/vote' \\
  -H "authorization: Bearer $BACKBOARD_TOKEN" \\
  -H 'content-type: application/json' \\
  -d '{"value":1}'`,
    )
    expect(vote?.fetch).toMatch(/authorization: `Bearer \$\{process\.env\.BACKBOARD_TOKEN\}`,/)
    const away = operations.find(({ id }) => id === 'delete-me')
    expect(away?.curl).toContain(`-H "cookie: __Host-backboard-session=$BACKBOARD_SESSION"`)
    expect(away?.curl).toContain(`-H 'origin: https://backboard.example'`)
    for (const { curl, fetch } of operations) expect(`${curl}${fetch}`).not.toMatch(/undefined|\{\w+\}/)
  })
})

describe('a schema in words', () => {
  it.each([
    [{ type: ['string', 'null'] }, 'text or null'],
    [{ anyOf: [{ anyOf: [{ const: 1 }, { const: -1 }] }, { type: 'null' }] }, '1, -1, or null'],
    [{ type: 'array', items: { $ref: '#/components/schemas/Ranked' } }, 'list of Ranked'],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, 'object of whole number by key'],
    [{}, 'anything'],
  ])('%j is “%s”', (schema, words) => {
    expect(typeWords(schema)).toBe(words)
  })

  it('lists fields with those inside them, and what limits them', () => {
    const inner = {
      type: 'object',
      properties: { b: { type: 'integer', minimum: 1, maximum: 9007199254740991 } },
    }
    const schema = { type: 'object', properties: { a: { type: 'array', items: inner } }, required: ['a'] }
    expect(
      fieldsOf(schema).map(({ name, depth, type, required, words }) => [name, depth, type, required, words]),
    ).toEqual([
      ['a', 0, 'list of object', true, ''],
      ['b', 1, 'whole number', false, 'At least 1'],
    ])
    expect(formsOf({ anyOf: [inner, schema] })).toHaveLength(2)
    expect(formsOf({ anyOf: [{ type: 'string' }, inner] })).toHaveLength(1)
  })
})
