import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { accountExportSchema } from '@/lib/account/account-schema'
import { serviceListSchema } from '@/lib/account/service-schema'
import { sessionListSchema } from '@/lib/account/session-schema'
import { madeTokenSchema, makeTokenSchema, tokenListSchema } from '@/lib/token/token-schema'
import { idPath, memberWrite, viewerRead } from './operations'

const gone = { answer: null, status: 204, never: ['suspended'] as 'suspended'[] } as const

export const accountPaths: ZodOpenApiPathsObject = {
  '/me/export': {
    get: viewerRead({
      summary: 'Everything the site holds about the viewer, to download',
      answer: accountExportSchema,
      fresh: true,
    }),
  },
  '/me/sessions': {
    get: viewerRead({ summary: 'Where the viewer is signed in', answer: sessionListSchema }),
    delete: memberWrite({ ...gone, summary: 'Signs out everywhere' }),
  },
  '/me/sessions/{id}': {
    delete: memberWrite({ ...gone, summary: 'Signs out one device', path: idPath }),
  },
  '/me/services': {
    get: viewerRead({
      summary: 'The accounts elsewhere by which the viewer can sign in',
      answer: serviceListSchema,
    }),
  },
  '/me/services/{id}': {
    delete: memberWrite({
      ...gone,
      summary: 'Disconnects an account elsewhere',
      description: 'Its member gets a mail, and all sessions end, except the asking one.',
      path: idPath,
      fresh: true,
      refusals: ['conflict'],
    }),
  },
  '/me/tokens': {
    get: viewerRead({
      summary: 'The viewer’s API tokens, expired ones too, until they are revoked',
      answer: tokenListSchema,
    }),
    post: memberWrite({
      summary: 'Makes an API token; its secret is told this once',
      body: makeTokenSchema,
      answer: madeTokenSchema,
      status: 201,
      fresh: true,
      refusals: ['conflict'],
    }),
    delete: memberWrite({ ...gone, summary: 'Revokes all tokens' }),
  },
  '/me/tokens/{id}': {
    delete: memberWrite({ ...gone, summary: 'Revokes a token', path: idPath }),
  },
}
