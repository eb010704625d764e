import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { deleteAccountSchema, deletionSchema } from '@/lib/account/account-schema'
import { meSchema } from '@/lib/member/me-schema'
import { changeProfileSchema } from '@/lib/member/member-schema'
import { memberProfileSchema } from '@/lib/member/profile-schema'
import { givenRoleSchema, roleSchema } from '@/lib/member/role-schema'
import { viewerVotesSchema } from '@/lib/vote/viewer-votes-schema'
import { locationHeader } from './answers'
import { memberWrite, publicRead, slugPath, viewerRead } from './operations'

const handlePath = z.object({ handle: z.string().meta({ example: 'ada' }) })

export const memberPaths: ZodOpenApiPathsObject = {
  '/me': {
    get: viewerRead({ summary: 'Who is signed in', answer: meSchema }),
    patch: memberWrite({
      summary: 'Changes name, handle, and which notifications come by mail; what is left out stays',
      body: changeProfileSchema,
      answer: meSchema,
      refusals: ['conflict'],
    }),
    delete: memberWrite({
      summary: 'Deletes the account',
      description:
        'Votes and verdicts leave the ranking at once; signing in before `deletesAt` takes it back.',
      body: deleteAccountSchema,
      answer: deletionSchema,
      status: 202,
      fresh: true,
      never: ['suspended'],
    }),
  },
  '/me/technologies/{slug}': {
    get: viewerRead({
      summary: 'What the viewer has said about a technology',
      path: slugPath,
      answer: viewerVotesSchema,
    }),
  },
  '/members/{handle}': {
    get: publicRead({
      summary: 'What everybody may know of a member; votes are secret',
      path: handlePath,
      answer: memberProfileSchema,
      others: { 308: { description: 'The member has another handle now', headers: locationHeader } },
    }),
  },
  '/members/{handle}/role': {
    put: memberWrite({
      summary: 'Gives a member a role',
      role: 'ADMIN',
      fresh: true,
      path: handlePath,
      body: roleSchema,
      answer: givenRoleSchema,
      refusals: ['conflict'],
    }),
  },
}
