import type { Schema } from './document-types'
import { exampleOf } from './example-value'
import type { Operation } from './operations'

type Call = { url: string; headers: [string, string][]; body: unknown }

/** The call of an operation with the examples of its schemas, at this site. */
function callOf(operation: Operation, base: string, shapes: Record<string, Schema>): Call {
  const value = (schema: Schema) => encodeURIComponent(String(exampleOf(schema, shapes)))
  const byName = new Map(
    operation.parameters.filter((each) => each.in === 'path').map((each) => [each.name, each]),
  )
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) =>
    value(byName.get(name)?.schema ?? { type: 'string' }),
  )
  const query = operation.parameters
    .filter((each) => each.in === 'query' && (each.required || each.schema.default !== undefined))
    .map((each) => `${each.name}=${value(each.schema)}`)
  const body = operation.body && exampleOf(operation.body, shapes)
  return {
    url: `${base}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    headers: [...credentials(operation, base), ...(body ? [JSON_BODY] : [])],
    body,
  }
}

const JSON_BODY: [string, string] = ['content-type', 'application/json']

function credentials({ caller, method }: Operation, base: string): [string, string][] {
  if (caller === 'everybody') return []
  if (caller !== 'session') return [['authorization', 'Bearer $BACKBOARD_TOKEN']]
  const { origin, protocol } = new URL(base)
  const name = protocol === 'https:' ? '__Host-backboard-session' : 'backboard-session'
  const cookie: [string, string] = ['cookie', `${name}=$BACKBOARD_SESSION`]
  return method === 'GET' ? [cookie] : [cookie, ['origin', origin]]
}

/** The call as a line for a terminal. */
export function curlOf(operation: Operation, base: string, shapes: Record<string, Schema>): string {
  const { url, headers, body } = callOf(operation, base, shapes)
  const parts = [
    `curl -s${operation.method === 'GET' ? '' : ` -X ${operation.method}`} ${quoted(url)}`,
    ...headers.map(
      ([name, value]) => `-H ${value.includes('$') ? `"${name}: ${value}"` : quoted(`${name}: ${value}`)}`,
    ),
    ...(body ? [`-d ${quoted(JSON.stringify(body))}`] : []),
  ]
  return parts.join(' \\\n  ')
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** The call as a module for Node.js, or for a browser where it needs no credentials. */
export function fetchOf(operation: Operation, base: string, shapes: Record<string, Schema>): string {
  const { url, headers, body } = callOf(operation, base, shapes)
  const options = [
    ...(operation.method === 'GET' ? [] : [`  method: '${operation.method}',`]),
    ...(headers.length > 0
      ? ['  headers: {', ...headers.map(([name, value]) => `    ${property(name)}: ${text(value)},`), '  },']
      : []),
    ...(body ? [`  body: JSON.stringify(${JSON.stringify(body)}),`] : []),
  ]
  const given = options.length > 0 ? `, {\n${options.join('\n')}\n}` : ''
  const isJson = operation.answers.some(({ type }) => type === 'application/json')
  const rest = isJson ? 'await response.json()' : 'await response.text()'
  return `const response = await fetch('${url}'${given})\nconsole.log(response.status, ${rest})`
}

const property = (name: string) => (/^[a-z]+$/.test(name) ? name : `'${name}'`)
const text = (value: string) =>
  value.includes('$')
    ? `\`${value.replace(/\$(\w+)/, (_, name) => `\${process.env.${name}}`)}\``
    : `'${value}'`
