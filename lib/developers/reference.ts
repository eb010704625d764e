import { areas } from '@/lib/api/openapi/areas'
import { openApiDocument } from '@/lib/api/openapi/document'
import { wholeAddress } from '@/lib/own-origin'
import { curlOf, fetchOf } from './call-examples'
import type { ApiDocument, Schema } from './document-types'
import { type Operation, operationsOf } from './operations'

export type ShownOperation = Operation & { curl: string; fetch: string }
export type Area = { name: string; title: string; about: string; operations: ShownOperation[] }
export type Reference = { base: string; areas: Area[]; shapes: Record<string, Schema> }

let known: Reference | undefined

/** All that the pages for developers show, made of the document that `/api/v1/openapi.json` answers. */
export function getReference(): Reference {
  known ??= makeReference(JSON.parse(JSON.stringify(openApiDocument())), wholeAddress('/api/v1'))
  return known
}

export function makeReference(document: ApiDocument, base: string): Reference {
  const shapes = document.components.schemas
  const all = operationsOf(document).map((operation) => ({
    ...operation,
    curl: curlOf(operation, base, shapes),
    fetch: fetchOf(operation, base, shapes),
  }))
  return {
    base,
    shapes,
    areas: areas.map(({ name, title, about }) => ({
      name,
      title,
      about,
      operations: all.filter((operation) => operation.area === name),
    })),
  }
}
