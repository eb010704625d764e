import { z } from 'zod'
import { fromCursor, toCursor } from '@/lib/api/pagination'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CommentOrder } from './comment-schema'

const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] satisfies Prisma.CommentOrderByWithRelationInput[]

/** Helpful is by the number of marks: none speak against a comment, so the rule of the points comes to the same. */
export const orderBy: Record<CommentOrder, Prisma.CommentOrderByWithRelationInput[]> = {
  helpful: [{ helpfulCount: 'desc' }, ...newestFirst],
  newest: newestFirst,
}

// As toISOString writes it: PostgreSQL knows no year 0.
const timeSchema = z.iso.datetime({ precision: 3 }).refine((time) => time >= '0001')
const newestSchema = z.tuple([timeSchema, z.uuid()])
const helpfulSchema = z.tuple([z.number().int().min(0).max(2_000_000_000), timeSchema, z.uuid()])

export type CommentPlace = { helpfulCount: number; createdAt: Date | string; id: string }

export const cursorOf = (order: CommentOrder, { helpfulCount, createdAt, id }: CommentPlace): string => {
  const time = new Date(createdAt).toISOString()
  return toCursor(order === 'newest' ? [time, id] : [helpfulCount, time, id])
}

/**
 * The place that a cursor of this order marks; null without one.
 * @throws Problem 422 for what is no cursor of this order
 */
export function placeOf(order: CommentOrder, cursor: string | undefined): CommentPlace | null {
  if (order === 'newest') {
    const [createdAt, id] = fromCursor(newestSchema, cursor) ?? []
    return createdAt && id ? { helpfulCount: 0, createdAt, id } : null
  }
  const [helpfulCount, createdAt, id] = fromCursor(helpfulSchema, cursor) ?? []
  return helpfulCount !== undefined && createdAt && id ? { helpfulCount, createdAt, id } : null
}
