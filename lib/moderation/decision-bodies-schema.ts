import { z } from 'zod'
import { decideSuggestionSchema } from '@/lib/suggestion/decide-suggestion-schema'
import { decisionNames, reasonsFor, type SubjectType, subjectTypes } from './decisions-schema'
import { decideAboutShape } from './moderation-schema'

const { note, days } = decideAboutShape

function decisionAbout(type: SubjectType) {
  const decisions = decisionNames(type)
  const reasons = [...new Set(decisions.flatMap((decision) => reasonsFor(type, decision)))]
  const ofEach = decisions.map((decision) => `${decision}: ${reasonsFor(type, decision).join(', ')}`)
  return z.strictObject({
    subject: z.strictObject({ type: z.literal(type), id: z.string() }),
    decision: z.enum(decisions),
    reason: z.enum(reasons).meta({ description: `${ofEach.join('; ')}. OTHER needs a note.` }),
    note,
    ...(type === 'MEMBER' && { days }),
  })
}

/** What decideSchema takes, told apart by subject for whoever reads it; a test holds the two together. */
export const decisionBodiesSchema = z.union([
  ...subjectTypes.filter((type) => type !== 'SUGGESTION').map(decisionAbout),
  decideSuggestionSchema,
])
