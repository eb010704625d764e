import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { decidedSchema, decideSchema } from '@/lib/moderation/moderation-schema'
import { queueSchema } from '@/lib/moderation/queue-schema'
import { memberWrite, viewerRead } from './operations'

export const moderationPaths: ZodOpenApiPathsObject = {
  '/moderation/queue': {
    get: viewerRead({ summary: 'What waits for moderators', answer: queueSchema, refusals: ['forbidden'] }),
  },
  '/moderation/decisions': {
    post: memberWrite({
      summary: 'A moderator’s decision',
      body: decideSchema,
      answer: decidedSchema,
      refusals: ['forbidden', 'not-found', 'conflict'],
    }),
  },
}
