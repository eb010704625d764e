import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { listCommentsSchema } from '@/lib/comment/comment-list-queries'
import {
  commentListSchema,
  commentSchema,
  editCommentSchema,
  postCommentSchema,
} from '@/lib/comment/comment-schema'
import { helpfulAnswerSchema } from '@/lib/comment/helpful-schema'
import { previewAnswerSchema, previewSchema } from '@/lib/comment/preview-schema'
import { castVoteSchema, voteAnswerSchema } from '@/lib/vote/vote-schema'
import { idPath, memberWrite, publicRead, slugPath } from './operations'

const idempotencyKey = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional()
    .meta({
      description: 'A repeated request with the same key answers the first result and posts nothing',
    }),
})

export const discussionPaths: ZodOpenApiPathsObject = {
  '/points/{id}/vote': {
    put: memberWrite({
      summary: 'Agrees with a point, disagrees, or withdraws',
      path: idPath,
      body: castVoteSchema,
      answer: voteAnswerSchema,
      refusals: ['conflict'],
    }),
    delete: memberWrite({
      summary: 'Withdraws a vote',
      path: idPath,
      answer: voteAnswerSchema,
      refusals: ['conflict'],
    }),
  },
  '/technologies/{slug}/comments': {
    get: publicRead({
      summary: 'Comments with their replies, a page at a time',
      path: slugPath,
      query: listCommentsSchema,
      answer: commentListSchema,
    }),
    post: memberWrite({
      summary: 'Posts a comment or a reply, with or without a verdict',
      description:
        'A comment that has to be reviewed first is answered with the state PENDING; until then only its author and ' +
        'moderators see it.',
      path: slugPath,
      headers: idempotencyKey,
      body: postCommentSchema,
      answer: commentSchema,
      status: 201,
      refusals: ['conflict'],
    }),
  },
  '/comments/{id}': {
    patch: memberWrite({
      summary: 'Changes one’s own comment',
      path: idPath,
      body: editCommentSchema,
      answer: commentSchema,
      refusals: ['forbidden', 'conflict'],
    }),
    delete: memberWrite({
      summary: 'Deletes one’s own comment; a moderator’s hand hides it',
      path: idPath,
      answer: null,
      status: 204,
      refusals: ['forbidden', 'passkey-required'],
    }),
  },
  '/comments/{id}/helpful': {
    put: memberWrite({
      summary: 'Finds somebody else’s comment helpful',
      path: idPath,
      answer: helpfulAnswerSchema,
      refusals: ['forbidden'],
    }),
    delete: memberWrite({
      summary: 'Takes that back',
      path: idPath,
      answer: helpfulAnswerSchema,
      refusals: ['forbidden'],
    }),
  },
  '/comments/preview': {
    post: memberWrite({
      summary: 'What a comment would look like; nothing is stored',
      body: previewSchema,
      answer: previewAnswerSchema,
    }),
  },
}
