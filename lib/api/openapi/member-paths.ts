import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { meSchema } from '@/lib/member/me-schema'
import { changeProfileSchema } from '@/lib/member/member-schema'
import { viewerVotesSchema } from '@/lib/vote/viewer-votes-schema'
import { memberWrite, slugPath, viewerRead } from './operations'

export const memberPaths: ZodOpenApiPathsObject = {
  '/me': {
    get: viewerRead({ summary: 'Who is signed in', answer: meSchema }),
    patch: memberWrite({
      summary: 'Changes name and handle',
      body: changeProfileSchema,
      answer: meSchema,
      refusals: ['conflict'],
    }),
  },
  '/me/technologies/{slug}': {
    get: viewerRead({
      summary: 'What the viewer has said about a technology',
      path: slugPath,
      answer: viewerVotesSchema,
    }),
  },
}
