import type { CommentView } from '@/lib/comment/comment-schema'
import type { NewestComments } from '@/lib/comment/newest-comments-queries'
import { type Feed, type FeedEntry, newestOf, tagId } from './feed'

/** The newest comments on a technology, replies among them. */
export function commentsFeed(origin: string, slug: string, { name, since, comments }: NewestComments): Feed {
  const entries = comments.map((comment) => entry(origin, name, comment))
  return {
    id: tagId(origin, `comments/${slug}`),
    title: `Backboard: comments on ${name}`,
    subtitle: `What members who know ${name} say about it, the newest first.`,
    page: `${origin}/technologies/${slug}`,
    address: `${origin}/technologies/${slug}/comments`,
    updated: newestOf(
      since,
      entries.map(({ updated }) => updated),
    ),
    entries,
  }
}

const FORMER = 'A former member'

function entry(origin: string, name: string, comment: CommentView): FeedEntry {
  const { id, author, bodyHtml, parentId, verdict, createdAt, editedAt } = comment
  const who = author ? author.name || `@${author.handle}` : FORMER
  const again = verdict && `<p>Would use it again: ${verdict === 'YES' ? 'yes' : 'no'}.</p>`
  return {
    // Comments have ids that are unlike all others in the world.
    id: `urn:uuid:${id}`,
    title: `${who} ${parentId ? 'answers' : 'writes'} about ${name}`,
    page: `${origin}/comments/${id}`,
    html: withWholeAddresses(origin, bodyHtml ?? '') + (again ?? ''),
    author: who,
    published: createdAt,
    updated: editedAt ?? createdAt,
  }
}

/** Feed readers are not on this site. In what the renderer makes, `<` of a text is always escaped: this is a link. */
const withWholeAddresses = (origin: string, html: string) =>
  html.replace(/<a ([^>]*?)href="\/(?!\/)/g, (_, before) => `<a ${before}href="${origin}/`)
