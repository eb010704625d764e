import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { closeEditionSchema, editionListSchema, editionSchema } from '@/lib/edition/edition-schema'
import { memberWrite, publicLines, publicRead } from './operations'
import { ballotSchema } from './ranking-paths'

const yearPath = z.object({
  year: z
    .string()
    .regex(/^[1-9]\d{3}$/)
    .meta({ example: '2024' }),
})

export const editionPaths: ZodOpenApiPathsObject = {
  '/editions': {
    get: publicRead({ summary: 'All editions, newest first', answer: editionListSchema }),
    post: memberWrite({
      summary: 'Closes an edition for good',
      role: 'ADMIN',
      body: closeEditionSchema,
      answer: editionSchema,
      status: 201,
      refusals: ['conflict'],
    }),
  },
  '/editions/{year}': {
    get: publicRead({ summary: 'An edition', path: yearPath, answer: editionSchema }),
  },
  '/editions/{year}/ballots.ndjson': {
    get: publicLines({
      summary: 'The ballots of a closed edition, which its hash covers',
      path: yearPath,
      answer: ballotSchema,
    }),
  },
}
