import { z } from 'zod'
import { commentSchema } from '@/lib/comment/comment-schema'

/** What the viewer has said about one technology. */
export const viewerVotesSchema = z.object({
  votes: z.record(z.string(), z.union([z.literal(1), z.literal(-1)])).meta({
    description: 'By the id of the point',
  }),
  verdict: z.enum(['YES', 'NO']).nullable(),
  outdated: z
    .array(z.string())
    .meta({ description: 'Ids of points whose meaning has changed since the vote was cast' }),
  comments: z
    .array(z.string())
    .meta({ description: 'Ids of the viewer’s own comments, the waiting ones included' }),
  pending: z.array(commentSchema).meta({ description: 'Those that wait for a moderator' }),
  helpful: z.array(z.string()).meta({ description: 'Ids of comments that the viewer found helpful' }),
  following: z.boolean(),
})
export type ViewerVotes = z.infer<typeof viewerVotesSchema>
