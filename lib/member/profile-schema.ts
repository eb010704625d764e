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

const acceptedSchema = z.object({
  title: z.string(),
  technology: z.string(),
  link: z.string().meta({ description: 'A path that shows what it became' }),
  acceptedAt: z.string(),
})

/** What everybody may know of a member. Votes are secret and never in it. */
export const memberProfileSchema = z.object({
  handle: z.string(),
  name: z.string().nullable(),
  memberSince: z.string(),
  verdicts: z.array(verdictSchema),
  suggestions: z.array(acceptedSchema).meta({ description: 'Accepted ones, the newest 50' }),
  comments: z.array(profileCommentSchema).meta({ description: 'The newest 20' }),
  commentCount: z.number().int(),
})
export type MemberProfile = z.infer<typeof memberProfileSchema>
export type AcceptedSuggestion = z.infer<typeof acceptedSchema>
export type ProfileComment = z.infer<typeof profileCommentSchema>
