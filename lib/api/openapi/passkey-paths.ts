import type { ZodOpenApiPathsObject } from 'zod-openapi'
import {
  addPasskeySchema,
  optionsSchema,
  passkeyListSchema,
  passkeySchema,
  passkeySignedInSchema,
  passkeySignInSchema,
  renamePasskeySchema,
} from '@/lib/passkey/passkey-schema'
import { idPath, memberWrite, openWriteOf, viewerRead } from './operations'

const never: 'suspended'[] = ['suspended']
const asking =
  'The answer sets a cookie that ties the challenge to this browser; it can be answered once, for five minutes.'

export const passkeyPaths: ZodOpenApiPathsObject = {
  '/sign-in/passkey/options': {
    post: openWriteOf({
      summary: 'What to ask the browser so that somebody signs in by passkey',
      description: `${asking} Of who is signed in already only their own passkeys will do.`,
      answer: optionsSchema,
    }),
  },
  '/sign-in/passkey': {
    post: openWriteOf({
      summary: 'Signs in whoever shows a passkey',
      description: 'Sets the cookie of a new session; the session that the browser had before ends.',
      body: passkeySignInSchema,
      answer: passkeySignedInSchema,
      refusals: ['forbidden'],
    }),
  },
  '/me/passkeys': {
    get: viewerRead({ summary: 'The viewer’s passkeys', answer: passkeyListSchema }),
    post: memberWrite({
      summary: 'Adds the passkey that the browser has made',
      description: 'Its member gets a mail. The session counts as signed in with it from then on.',
      body: addPasskeySchema,
      answer: passkeySchema,
      status: 201,
      fresh: true,
      refusals: ['conflict', 'passkey-required'],
      never,
    }),
  },
  '/me/passkeys/options': {
    post: memberWrite({
      summary: 'What to ask the browser so that it makes a passkey',
      description: asking,
      answer: optionsSchema,
      fresh: true,
      refusals: ['passkey-required'],
      never,
    }),
  },
  '/me/passkeys/{id}': {
    patch: memberWrite({
      summary: 'Gives a passkey another name',
      path: idPath,
      body: renamePasskeySchema,
      answer: passkeySchema,
      never,
    }),
    delete: memberWrite({
      summary: 'Removes a passkey',
      description: 'Its member gets a mail, and the sessions that it began end, except the asking one.',
      path: idPath,
      answer: null,
      status: 204,
      fresh: true,
      refusals: ['conflict', 'passkey-required'],
      never,
    }),
  },
}
