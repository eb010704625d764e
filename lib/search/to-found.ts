import { plainTextOf } from '@/lib/markdown/plain-text'
import { excerptOf, marked } from './excerpt-rules'
import type { CommentRow } from './find-comments'
import type { PointRow } from './find-points'
import type { TechnologyRow } from './find-technologies'
import type { FoundComment, FoundPoint, FoundTechnology } from './search-schema'
import type { Term } from './terms-rules'

/** What everybody may see of a technology that was found. */
export const toFoundTechnology = (row: TechnologyRow, terms: Term[]): FoundTechnology => ({
  type: 'technology',
  address: `/technologies/${row.slug}`,
  technology: { slug: row.slug, name: row.name },
  title: marked(row.name, terms, true),
  excerpt: excerptOf(row.summary, terms),
  kind: row.kind,
  language: row.language,
})

export const toFoundPoint = (row: PointRow, terms: Term[]): FoundPoint => ({
  type: 'point',
  id: row.id,
  address: `/technologies/${row.slug}#point-${row.id}`,
  technology: { slug: row.slug, name: row.name },
  side: row.side,
  title: marked(row.title, terms),
  excerpt: excerptOf(row.detail, terms),
})

/** A former member's comment stays without a name. */
export const toFoundComment = (row: CommentRow, terms: Term[]): FoundComment => ({
  type: 'comment',
  id: row.id,
  address: `/comments/${row.id}`,
  technology: { slug: row.slug, name: row.name },
  author: row.handle === null ? null : { handle: row.handle, name: row.author },
  createdAt: row.createdAt.toISOString(),
  excerpt: excerptOf(row.bodyHtml === null ? row.body : plainTextOf(row.bodyHtml), terms),
})
