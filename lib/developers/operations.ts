import type { ApiDocument, OperationObject, Parameter, Schema } from './document-types'

export type Answer = { status: string; words: string; type: string | null; schema: Schema | null }
export type Refusal = { status: string; reasons: { title: string; path: string | null }[] }
/** Who may call it: everybody, a member by session or a token of that scope, or a session alone. */
export type Caller = 'everybody' | 'READ' | 'WRITE' | 'session'
export type Operation = {
  id: string
  area: string
  method: string
  path: string
  summary: string
  description: string | null
  caller: Caller
  parameters: Parameter[]
  body: Schema | null
  answers: Answer[]
  refusals: Refusal[]
}

/** Every operation of the document, in its order. */
export const operationsOf = (document: ApiDocument): Operation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => toOperation(method, path, operation)),
  )

function toOperation(method: string, path: string, operation: OperationObject): Operation {
  const all = Object.entries(operation.responses).map(([status, { description, content }]) => {
    const [type, body] = Object.entries(content ?? {})[0] ?? []
    return { status, words: description, type: type ?? null, schema: body?.schema ?? null }
  })
  const isRefusal = ({ type }: Answer) => type === 'application/problem+json'
  return {
    id: `${method}${path.replace(/[^a-z0-9]+/gi, '-')}`.replace(/-$/, ''),
    area: operation.tags[0] as string,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    description: operation.description || null,
    caller: callerOf(operation),
    parameters: operation.parameters ?? [],
    body: operation.requestBody?.content['application/json']?.schema ?? null,
    answers: all.filter((answer) => !isRefusal(answer)),
    refusals: all.filter(isRefusal).map(({ status, words }) => ({ status, reasons: reasonsOf(words) })),
  }
}

function callerOf({ security }: OperationObject): Caller {
  if (security.length === 0) return 'everybody'
  const scope = security.find((each) => each.token)?.token?.[0]
  return scope === 'READ' || scope === 'WRITE' ? scope : 'session'
}

/** “Sign in first (/problems/signed-out); …”, as answers.ts writes it. */
const reasonsOf = (words: string) =>
  words.split('; ').map((reason) => {
    const [, title, path] = /^(.*) \((\/problems\/[a-z-]+)\)$/.exec(reason) ?? []
    return { title: title ?? reason, path: path ?? null }
  })
