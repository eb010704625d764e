import type { Comment, DiscussionForumPosting, Person } from 'schema-dts'
import type { CommentView } from '@/lib/comment/comment-queries'
import { excerpt } from '@/lib/format/excerpt'
import { plainTextOf } from '@/lib/markdown/plain-text'
import { wholeAddress } from '@/lib/own-origin'
import { technologyId } from './technology-data'

const FORMER: Person = { '@type': 'Person', name: 'A former member' }

// A search engine shows a few voices; each costs every reader as much as a thread of the page itself.
const TOLD = 3
const REPLIES_TOLD = 1
const CHARACTERS = 160

/** The first threads of a page; places whose words were taken away are none. */
export const discussionData = (technology: { slug: string; name: string }, comments: CommentView[]) =>
  comments
    .filter(hasWords)
    .slice(0, TOLD)
    .map((comment): DiscussionForumPosting => {
      const replies = comment.replies.filter(hasWords)
      return {
        '@type': 'DiscussionForumPosting',
        headline: `On ${technology.name}: ${excerpt(plainTextOf(comment.bodyHtml), 60)}`,
        about: { '@id': technologyId(technology.slug) },
        ...said(comment),
        commentCount: replies.length,
        comment: replies
          .slice(0, REPLIES_TOLD)
          .map((reply): Comment => ({ '@type': 'Comment', ...said(reply) })),
      }
    })

type Said = CommentView & { bodyHtml: string }

const hasWords = (comment: CommentView): comment is Said => comment.bodyHtml !== null

const said = ({ id, bodyHtml, author, createdAt, editedAt, helpful }: Said) => ({
  url: wholeAddress(`/comments/${id}`),
  text: excerpt(plainTextOf(bodyHtml), CHARACTERS),
  author: author ? person(author) : FORMER,
  datePublished: createdAt,
  ...(editedAt && { dateModified: editedAt }),
  interactionStatistic: {
    '@type': 'InteractionCounter' as const,
    interactionType: { '@type': 'LikeAction' as const },
    userInteractionCount: helpful,
  },
})

const person = ({ handle, name }: { handle: string; name: string | null }): Person => ({
  '@type': 'Person',
  name: name || `@${handle}`,
  url: wholeAddress(`/members/${handle}`),
})
