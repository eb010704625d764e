import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { explanationSchema } from '@/lib/explanation/explanation-schema'
import { answerSchema } from '@/lib/fit/answer-schema'
import { decideQuerySchema } from '@/lib/fit/choice-schema'
import { historySchema, rankingQuerySchema } from '@/lib/history/history-schema'
import { pointHistorySchema } from '@/lib/point/point-history-schema'
import { listTechnologiesSchema } from '@/lib/technology/list-technologies'
import { rankingSchema, technologyListSchema, technologySchema } from '@/lib/technology/technology-schema'
import { editing } from './editing-paths'
import { idPath, publicLines, publicRead, slugPath } from './operations'
import { suggesting } from './suggestion-paths'

/** One line of an export. */
export const ballotSchema = z.object({
  technology: z.string(),
  favourable: z.number().int().min(0),
  unfavourable: z.number().int().min(0),
})

export const rankingPaths: ZodOpenApiPathsObject = {
  '/ranking': {
    get: publicRead({
      summary: 'The community ranking, in rank order',
      query: rankingQuerySchema,
      answer: rankingSchema,
      refusals: ['not-found'],
    }),
  },
  '/decide': {
    get: publicRead({
      summary: 'Which technologies fit a case, and which fall out by what',
      description:
        'The same answer as a decision record in Markdown, with links that keep it as it was: /decide.md with the same query.',
      query: decideQuerySchema,
      answer: answerSchema,
      refusals: ['not-found'],
    }),
  },
  '/technologies': {
    get: publicRead({
      summary: 'Technologies in rank order, a page at a time; a filter keeps the overall ranks',
      query: listTechnologiesSchema,
      answer: technologyListSchema,
    }),
    post: suggesting.technology,
  },
  '/technologies/{slug}': {
    get: publicRead({
      summary: 'A technology with its points in reading order',
      path: slugPath,
      answer: technologySchema,
    }),
    patch: editing.technology,
  },
  '/points/{id}': {
    get: publicRead({
      summary: 'A point with every text that it ever had',
      path: idPath,
      answer: pointHistorySchema,
    }),
    patch: editing.point,
  },
  '/technologies/{slug}/explanation': {
    get: publicRead({
      summary: 'Why a technology stands where it does, and what would change its place',
      path: slugPath,
      answer: explanationSchema,
    }),
  },
  '/technologies/{slug}/history': {
    get: publicRead({
      summary: 'Where a technology stood at the end of each day, oldest first',
      path: slugPath,
      answer: historySchema,
    }),
  },
  '/export/ballots.ndjson': {
    get: publicLines({
      summary: 'Every ballot that counts, without who cast it, sorted by what it says',
      description: 'Two downloads run at once, and one to a network; more are answered 503 with Retry-After.',
      answer: ballotSchema,
    }),
  },
}
