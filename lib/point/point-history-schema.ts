import { z } from 'zod'

const sideSchema = z.enum(['PRO', 'CON'])

export const pointVersionSchema = z.object({
  number: z.number().int(),
  title: z.string(),
  detail: z.string(),
  theme: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  sources: z.array(z.object({ url: z.string(), title: z.string() })),
  changesMeaning: z.boolean().meta({ description: 'Votes are asked about when it is another one' }),
  adjusted: z.boolean().meta({ description: 'Editors changed what was suggested' }),
  suggested: z.boolean().meta({ description: 'Whether a member suggested it' }),
  suggestedBy: z.string().nullable().meta({ description: 'Their handle, while the account is there' }),
  createdAt: z.string(),
})

export const pointHistorySchema = z.object({
  id: z.string(),
  side: sideSchema,
  origin: z.enum(['EDITORIAL', 'COMMUNITY']),
  technology: z.object({ slug: z.string(), name: z.string() }),
  agree: z.number().int(),
  disagree: z.number().int(),
  archivedAt: z.string().nullable(),
  mergedInto: z.string().nullable().meta({ description: 'The point that took it over, where it was merged' }),
  mergedFrom: z.array(z.object({ id: z.string(), title: z.string() })),
  versions: z
    .array(pointVersionSchema)
    .meta({ description: 'Newest first; the first one is what it says now' }),
})

export type PointVersionView = z.infer<typeof pointVersionSchema>
export type PointHistory = z.infer<typeof pointHistorySchema>
