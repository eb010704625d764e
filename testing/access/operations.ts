import { openApiDocument } from '@/lib/api/openapi/document'

/** One method of one address, as the OpenAPI document has it. */
export type Operation = {
  /** `PUT /points/{id}/vote` */
  name: string
  method: string
  path: string
  who: Who
  /** Whether a suspended member may do it too; true of every read. */
  evenSuspended: boolean
  /** Whether it needs no member at all. */
  isPublic: boolean
  /** What stands in the document, for whoever needs more. */
  described: Described
}
export const whoMay = ['everybody', 'members', 'moderators', 'administrators'] as const
export type Who = (typeof whoMay)[number]

type Content = Record<string, { schema?: unknown }>
export type Parameter = { name: string; in: string; required?: boolean; schema: unknown; explode?: boolean }
export type Described = {
  description?: string
  security?: unknown[]
  parameters?: Parameter[]
  requestBody?: { content: Content }
  responses: Record<string, { description?: string; content?: Content }>
}

/** The document as programs read it. */
export const apiDocument = JSON.parse(JSON.stringify(openApiDocument())) as {
  paths: Record<string, Record<string, Described>>
  components: Record<string, unknown>
}

const refusalsOf = ({ responses }: Described, status: number) => responses[status]?.description ?? ''

function whoOf({ security, description = '' }: Described): Who {
  if (security?.length === 0) return 'everybody'
  if (description.includes('Moderators and administrators only.')) return 'moderators'
  return description.includes('Administrators only.') ? 'administrators' : 'members'
}

/** Every operation of the API. */
export const operations: Operation[] = Object.entries(apiDocument.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, described]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    who: whoOf(described),
    evenSuspended: method === 'get' || !refusalsOf(described, 403).includes('/problems/suspended'),
    isPublic: described.security?.length === 0,
    described,
  })),
)

/** What to do where a new operation is missing in the table. */
export const missingRow = (name: string) =>
  `${name} has no row in the table of who may call what. Write one in the file of its area in testing/access/rows: who may
(everybody, members, moderators, administrators), what it is about, the body of a request that is let through, and the
status that is answered. docs/permissions.md is made of it by: npm run permissions`
