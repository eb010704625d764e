import type { CommentOrder } from './comment-schema'

export const anchorOf = (id: string) => `comment-${id}`

/** A page of a technology's comments. The first, most helpful first, stands on the technology's own page. */
export function commentsAddress(slug: string, page = 1, order: CommentOrder = 'helpful'): string {
  if (order === 'newest') return `/technologies/${slug}/comments/newest/${page}`
  return page === 1 ? `/technologies/${slug}` : `/technologies/${slug}/comments/${page}`
}
