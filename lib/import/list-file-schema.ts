import { z } from 'zod'
import { canBeCompared } from '@/lib/comparison/comparison-rules'
import { closeEditionSchema } from '@/lib/edition/edition-schema'
import { pointTextSchema } from '@/lib/point/edit-point-schema'
import { technologyTextSchema } from '@/lib/technology/edit-technology-schema'

const slugSchema = z
  .string()
  .max(60, 'A slug has at most 60 characters.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug is made of small letters, digits and single hyphens.')
  .refine(
    canBeCompared,
    'A slug has no part “vs”: that stands between technologies in the address of a comparison.',
  )

const filePointSchema = pointTextSchema.extend({
  id: z.uuid('An id is a UUID, as an export gives it.').optional(),
  archived: z.boolean().optional(),
  /** Needed where the words change and members have voted on them. */
  changesMeaning: z.boolean().optional(),
  origin: z.enum(['EDITORIAL', 'COMMUNITY']).optional(),
})

const fileTechnologySchema = technologyTextSchema.extend({
  position: z.int('A position is a whole number.').min(1, 'Positions begin with 1.').nullable().default(null),
  slug: slugSchema,
  state: z.enum(['DRAFT', 'LISTED', 'ARCHIVED']).optional(),
  pros: z.array(filePointSchema).default([]),
  cons: z.array(filePointSchema).default([]),
})

/** A list of technologies with their points, as `npm run technologies` reads and writes it. */
export const listFileSchema = z.strictObject({
  edition: z.int('The edition is a year.').min(2000).max(2999).optional(),
  title: closeEditionSchema.shape.title.optional(),
  about: z.string().max(2000).optional(),
  /** When it was exported: what was changed on the site since is not overwritten. */
  exportedAt: z.iso.datetime('This is not a time as an export gives it.').optional(),
  technologies: z.array(fileTechnologySchema).max(5000),
})

export type ListFile = z.output<typeof listFileSchema>
export type FileTechnology = ListFile['technologies'][number]
export type FilePoint = FileTechnology['pros'][number]
