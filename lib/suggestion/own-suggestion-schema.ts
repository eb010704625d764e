import { z } from 'zod'
import { kinds, states } from './suggestion-schema'

export const ownSuggestionSchema = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  state: z.enum(states),
  title: z.string(),
  technology: z.object({ slug: z.string(), name: z.string() }).nullable(),
  createdAt: z.string(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable().meta({ description: 'What the editors wrote to the member' }),
  link: z.string().nullable().meta({ description: 'A path that shows what it became' }),
})
export const ownSuggestionListSchema = z.object({
  items: z.array(ownSuggestionSchema),
  nextCursor: z.string().nullable(),
})
export type OwnSuggestion = z.infer<typeof ownSuggestionSchema>
export type OwnSuggestionList = z.infer<typeof ownSuggestionListSchema>
