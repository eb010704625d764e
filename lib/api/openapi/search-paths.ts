import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { searchAnswerSchema, searchQuerySchema } from '@/lib/search/search-schema'
import { publicRead } from './operations'

export const searchPaths: ZodOpenApiPathsObject = {
  '/search': {
    get: publicRead({
      summary: 'Technologies, points and comments in one ranked answer',
      description:
        'Typing errors are forgiven, beginnings are enough, and synonyms count. Texts come as fragments that say what was hit.',
      query: searchQuerySchema,
      answer: searchAnswerSchema,
      refusals: ['busy'],
    }),
  },
}
