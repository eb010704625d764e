import { z } from 'zod'
import { isVisible } from './visible-rules'

export const commentOrders = ['helpful', 'newest'] as const
export type CommentOrder = (typeof commentOrders)[number]
export const MOST_CHARACTERS = 5000
export const experiences = ['PRODUCTION', 'SIDE_PROJECT', 'PAST', 'LEARNING', 'MAINTAINER'] as const

export const bodySchema = z
  .string('Write something first.')
  .transform((body) => body.trim().replaceAll('\r\n', '\n'))
  .refine(isVisible, 'Write something first.')
  .refine((body) => [...body].length <= MOST_CHARACTERS, 'A comment has at most 5,000 characters.')
const verdictSchema = z.enum(['YES', 'NO'], 'The answer is YES or NO.').nullable()
const experienceSchema = z.enum(experiences, 'Choose how you know it from the list.').nullable()

type Said = { verdict?: string | null; experience?: string | null; parentId?: string | null }

const VERDICT_ON_REPLY = 'A reply carries no verdict; give it with a comment of its own.'
const EXPERIENCE_ALONE = 'How you know it goes with a Yes or No.'

export const postCommentSchema = z
  .strictObject({
    body: bodySchema,
    verdict: verdictSchema.optional(),
    experience: experienceSchema.optional(),
    parentId: z.string().nullable().optional(),
  })
  .refine(({ verdict, parentId }: Said) => !(verdict && parentId), {
    path: ['verdict'],
    error: VERDICT_ON_REPLY,
  })
  .refine(({ verdict, experience }: Said) => verdict || !experience, {
    path: ['experience'],
    error: EXPERIENCE_ALONE,
  })

export const editCommentSchema = z
  .strictObject({
    body: bodySchema.optional(),
    verdict: verdictSchema.optional(),
    experience: experienceSchema.optional(),
  })
  .refine(({ verdict, experience }: Said) => verdict !== null || !experience, {
    path: ['experience'],
    error: EXPERIENCE_ALONE,
  })

const orNull = (value: string | undefined) => (value === undefined ? undefined : value || null)

/** The fields of the comment form: an empty choice is no answer, and how one knows it says nothing without an answer. */
export function commentFromForm(fields: Record<string, string>) {
  // The key is no part of the comment: the endpoint reads it.
  const { verdict, experience, parentId, _key, ...rest } = fields
  return {
    ...rest,
    verdict: orNull(verdict),
    experience: verdict === '' ? null : orNull(experience),
    parentId: orNull(parentId),
  }
}

/** The same for an edit, which cannot move a comment elsewhere. */
export function editFromForm(fields: Record<string, string>) {
  const { parentId, ...rest } = commentFromForm(fields)
  return rest
}

const commentFields = {
  id: z.string(),
  parentId: z.string().nullable(),
  author: z.object({ handle: z.string(), name: z.string().nullable() }).nullable(),
  body: z.string().nullable(),
  bodyHtml: z.string().nullable().meta({ description: 'Safe HTML made of the body when it was written' }),
  verdict: z.enum(['YES', 'NO']).nullable(),
  experience: z.enum(experiences).nullable(),
  state: z.enum(['VISIBLE', 'PENDING', 'DELETED', 'HIDDEN']),
  helpful: z.number().int(),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
}
const placedSchema = z.object(commentFields)
export const commentSchema = placedSchema.extend({ replies: z.array(placedSchema).optional() })
export const commentListSchema = z.object({
  items: z.array(commentSchema),
  nextCursor: z.string().nullable(),
})

export type PostComment = z.output<typeof postCommentSchema>
export type EditComment = z.output<typeof editCommentSchema>
export type Comment = z.infer<typeof commentSchema>
/** What a reply within a thread answers; no handle where that has been taken away. */
export type ReplyTo = { id: string; handle: string | null }
/** A comment as a page shows it. */
export type CommentView = z.infer<typeof placedSchema> & { replyTo: ReplyTo | null; replies: CommentView[] }
