import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { ownSuggestionListSchema } from '@/lib/suggestion/own-suggestion-schema'
import {
  similarPointsQuerySchema,
  similarPointsSchema,
  similarTechnologiesQuerySchema,
  similarTechnologiesSchema,
} from '@/lib/suggestion/similar-schema'
import { ownSuggestionsSchema } from '@/lib/suggestion/suggestion-queries'
import {
  suggestionAnswerSchema,
  suggestPointEditSchema,
  suggestPointSchema,
  suggestSameSchema,
  suggestTechnologyEditSchema,
  suggestTechnologySchema,
} from '@/lib/suggestion/suggestion-schema'
import { idPath, memberWrite, publicRead, slugPath, viewerRead } from './operations'

const waiting = { answer: suggestionAnswerSchema, status: 202 } as const

/** What members suggest at an address that others read. */
export const suggesting = {
  technology: memberWrite({
    ...waiting,
    summary: 'Suggests a technology',
    body: suggestTechnologySchema,
    refusals: ['conflict'],
  }),
}

export const suggestionPaths: ZodOpenApiPathsObject = {
  '/technologies/{slug}/points': {
    post: memberWrite({
      ...waiting,
      summary: 'Suggests a point',
      path: slugPath,
      body: suggestPointSchema,
      refusals: ['conflict'],
    }),
  },
  '/technologies/{slug}/edits': {
    post: memberWrite({
      ...waiting,
      summary: 'Suggests other words for a technology',
      path: slugPath,
      body: suggestTechnologyEditSchema,
    }),
  },
  '/points/{id}/edits': {
    post: memberWrite({
      ...waiting,
      summary: 'Suggests other words for a point',
      path: idPath,
      body: suggestPointEditSchema,
      refusals: ['conflict'],
    }),
  },
  '/points/{id}/same-as': {
    post: memberWrite({
      ...waiting,
      summary: 'Says that two points say the same',
      path: idPath,
      body: suggestSameSchema,
      refusals: ['conflict'],
    }),
  },
  '/suggestions/{id}': {
    delete: memberWrite({
      summary: 'Withdraws one’s own suggestion while nobody has decided about it',
      path: idPath,
      answer: suggestionAnswerSchema,
      refusals: ['forbidden', 'conflict'],
    }),
  },
  '/me/suggestions': {
    get: viewerRead({
      summary: 'What the viewer suggested and what became of it, newest first, a page at a time',
      query: ownSuggestionsSchema,
      answer: ownSuggestionListSchema,
    }),
  },
  '/technologies/{slug}/similar-points': {
    get: publicRead({
      summary: 'Points that may say what a title says, the likeliest first; none for an unknown technology',
      path: slugPath,
      query: similarPointsQuerySchema,
      answer: similarPointsSchema,
      never: ['not-found'],
    }),
  },
  '/similar-technologies': {
    get: publicRead({
      summary: 'Technologies whose name may be the one that somebody types, drafts included',
      query: similarTechnologiesQuerySchema,
      answer: similarTechnologiesSchema,
    }),
  },
}
