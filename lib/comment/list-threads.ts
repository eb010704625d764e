import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { keptValue } from '@/lib/page-store/kept-values'
import { tags } from '@/lib/tags'
import { type CommentPlace, orderBy } from './comment-order'
import type { ThreadRow } from './comment-row'
import type { CommentOrder } from './comment-schema'
import { threadSelect } from './shown-threads'

export const COMMENTS_ON_A_PAGE = 20

/** The columns of each order, all descending: rows are compared as wholes, so that an index leads to a place at once. */
const columns: Record<CommentOrder, Prisma.Sql> = {
  helpful: Prisma.sql`c.helpful_count, c.created_at, c.id`,
  newest: Prisma.sql`c.created_at, c.id`,
}
const descending: Record<CommentOrder, Prisma.Sql> = {
  helpful: Prisma.sql`c.helpful_count desc, c.created_at desc, c.id desc`,
  newest: Prisma.sql`c.created_at desc, c.id desc`,
}
const placeRow = (order: CommentOrder, { helpfulCount, createdAt, id }: CommentPlace) => {
  const time = new Date(createdAt)
  return order === 'newest'
    ? Prisma.sql`(${time}::timestamptz, ${id}::uuid)`
    : Prisma.sql`(${helpfulCount}::int, ${time}::timestamptz, ${id}::uuid)`
}

/** Threads that have something to show: the comment itself, or an empty place above replies. */
const shownOf = (slug: string) => Prisma.sql`
  c.technology_id = (select id from technology where slug = ${slug}) and c.parent_id is null and (
    c.state = 'VISIBLE' or exists (select from comment r where r.parent_id = c.id and r.state = 'VISIBLE'))`

type From = { order: CommentOrder; place: CommentPlace | null; isIncluded: boolean; take: number }

/** Threads of a technology from a place of the order on, found by that place and not by counting. */
export async function listThreads(
  slug: string,
  { order, place, isIncluded, take }: From,
): Promise<ThreadRow[]> {
  const reach = isIncluded ? Prisma.sql`<=` : Prisma.sql`<`
  const from = place ? Prisma.sql`and (${columns[order]}) ${reach} ${placeRow(order, place)}` : Prisma.empty
  const found = await db.$queryRaw<{ id: string }[]>`
    select c.id::text from comment c where ${shownOf(slug)} ${from} order by ${descending[order]} limit ${take}`
  return db.comment.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: orderBy[order],
    select: threadSelect,
  })
}

/** Where each page of a technology's threads begins; counted once for all pages, until a comment changes. */
export const readPageStarts = (slug: string, order: CommentOrder): Promise<CommentPlace[]> =>
  keptValue(
    `threads ${order} ${slug}`,
    [tags.comments(slug)],
    () => db.$queryRaw<CommentPlace[]>`
      select "helpfulCount", "createdAt", id::text from (
        select c.helpful_count as "helpfulCount", c.created_at as "createdAt", c.id,
          row_number() over (order by ${descending[order]}) as nth
        from comment c where ${shownOf(slug)}
      ) thread where nth % ${COMMENTS_ON_A_PAGE} = 1 order by nth`,
  )

/** The number of the page on which a thread stands in the helpful order; pages count from 1. */
export async function pageOfThread(slug: string, place: CommentPlace): Promise<number> {
  const starts = await readPageStarts(slug, 'helpful')
  return Math.max(1, starts.filter((start) => !isBefore(place, start)).length)
}

function isBefore(a: CommentPlace, b: CommentPlace): boolean {
  const times = [a, b].map(({ createdAt }) => new Date(createdAt).getTime()) as [number, number]
  if (a.helpfulCount !== b.helpfulCount) return a.helpfulCount > b.helpfulCount
  return times[0] === times[1] ? a.id > b.id : times[0] > times[1]
}
