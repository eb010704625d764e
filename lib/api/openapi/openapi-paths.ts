import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { publicRead } from './operations'

export const openApiPaths: ZodOpenApiPathsObject = {
  '/openapi.json': {
    get: publicRead({
      summary: 'This document',
      answer: z.record(z.string(), z.unknown()).meta({ description: 'OpenAPI 3.1' }),
    }),
  },
}
