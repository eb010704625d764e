import { z } from 'zod'

const verdictSchema = z.object({
  slug: z.string(),
  name: z.string(),
  value: z.enum(['YES', 'NO']),
  experience: z.string().nullable().meta({ description: 'How the member knows it' }),
})

const profileCommentSchema = z.object({
  id: z.string(),
  slug: z.string(),
  technology: z.string(),
  bodyHtml: z.string(),
  createdAt: z.string(),
})

/** What everybody may know of a member. Votes are secret and never in it. */
export const memberProfileSchema = z.object({
  handle: z.string(),
  name: z.string().nullable(),
  memberSince: z.string(),
  verdicts: z.array(verdictSchema),
  comments: z.array(profileCommentSchema).meta({ description: 'The newest 20' }),
  commentCount: z.number().int(),
})
export type MemberProfile = z.infer<typeof memberProfileSchema>
export type ProfileComment = z.infer<typeof profileCommentSchema>
