import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { appealedSchema, appealSchema } from '@/lib/decision/decision-schema'
import { decisionBodiesSchema } from '@/lib/moderation/decision-bodies-schema'
import { decidedSchema } from '@/lib/moderation/moderation-schema'
import { claimedSchema, claimSchema, countsSchema, queueSchema } from '@/lib/moderation/queue-schema'
import { reportedSchema, reportSchema } from '@/lib/report/report-schema'
import { decidedSuggestionSchema } from '@/lib/suggestion/decide-suggestion-schema'
import { idPath, memberWrite, viewerRead } from './operations'

export const moderationPaths: ZodOpenApiPathsObject = {
  '/moderation/queue': {
    get: viewerRead({ summary: 'What waits for moderators', answer: queueSchema, role: 'MODERATOR' }),
  },
  '/moderation/counts': {
    get: viewerRead({
      summary: 'How much waits, and who looks at what',
      answer: countsSchema,
      role: 'MODERATOR',
    }),
  },
  '/moderation/claims': {
    post: memberWrite({
      summary: 'Says that a moderator looks at an item, for five minutes, and lets go of any other',
      description: 'Who was there first keeps it; the answer says who that is.',
      role: 'MODERATOR',
      body: claimSchema,
      answer: claimedSchema,
      refusals: ['not-found'],
    }),
  },
  '/moderation/decisions': {
    post: memberWrite({
      summary: 'A moderator’s decision',
      description: 'One that is overtaken by another is refused with 409, which says who decided what.',
      role: 'MODERATOR',
      body: decisionBodiesSchema,
      answer: z.union([decidedSuggestionSchema, decidedSchema]),
      refusals: ['not-found', 'conflict'],
    }),
  },
  '/reports': {
    post: memberWrite({
      summary: 'Reports a comment or a point to the moderators',
      description: 'Refused with 403 about one’s own, with 409 when reported already.',
      body: reportSchema,
      answer: reportedSchema,
      status: 202,
      refusals: ['forbidden', 'not-found', 'conflict'],
    }),
  },
  '/decisions/{id}/appeal': {
    post: memberWrite({
      summary: 'Answers a decision of the moderators about oneself, once',
      path: idPath,
      body: appealSchema,
      answer: appealedSchema,
      status: 202,
      refusals: ['conflict'],
      never: ['suspended'],
    }),
  },
}
