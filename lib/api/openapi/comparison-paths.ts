import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { comparisonSchema } from '@/lib/comparison/comparison-schema'
import { locationHeader } from './answers'
import { publicRead } from './operations'

export const comparisonPaths: ZodOpenApiPathsObject = {
  '/compare/{technologies}': {
    get: publicRead({
      summary: 'From two to four technologies side by side, and how sure it is who is ahead',
      path: z.object({
        technologies: z.string().meta({
          description: 'Slugs in alphabetical order with “-vs-” between them',
          example: 'django-vs-flask',
        }),
      }),
      answer: comparisonSchema,
      others: {
        308: { description: 'To the address of the same comparison in its order', headers: locationHeader },
      },
    }),
  },
}
