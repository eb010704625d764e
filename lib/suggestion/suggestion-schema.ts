import { z } from 'zod'
import { addressSchema, lineSchema, orNull, pointTextShape } from '@/lib/point/point-text-schema'

export const kinds = ['POINT', 'TECHNOLOGY', 'POINT_EDIT', 'TECHNOLOGY_EDIT', 'SAME_POINTS'] as const
export const states = ['PENDING', 'ACCEPTED', 'MERGED', 'DECLINED', 'WITHDRAWN'] as const
export type SuggestionKind = (typeof kinds)[number]
export type SuggestionState = (typeof states)[number]
/** What a technology may be; others can be named too. */
export const technologyKinds = ['framework', 'language', 'runtime', 'platform', 'library'] as const

const beside = {
  why: orNull(lineSchema('What you tell the editors', 1, 400)).meta({
    description: 'To the editors; not published',
  }),
  duplicates: z.literal('ask').optional().meta({
    description: 'With `ask` it is refused (409, with `similar`) when something like it is there already',
  }),
}

const technologyShape = {
  name: lineSchema('A name', 1, 60),
  kind: z
    .string()
    .trim()
    .regex(/^[a-z][a-z-]{1,28}[a-z]$/, 'A kind is a word in small letters, such as framework.'),
  language: lineSchema('A language', 1, 40),
  website: addressSchema,
  repository: orNull(addressSchema),
  summary: lineSchema('The summary', 20, 600),
  license: orNull(lineSchema('A license', 1, 60)),
  firstReleased: orNull(
    z
      .number('A year is a number.')
      .int('A year is a whole number.')
      .min(1940, 'Give a year from 1940 on.')
      .max(2100, 'This year is too far ahead.'),
  ),
}

const sideSchema = z.enum(['PRO', 'CON'], 'Say whether it is a PRO or a CON.')

/** What is stored as a suggestion’s content, by its kind. */
export const contentSchemas = {
  POINT: z.strictObject({ side: sideSchema, ...pointTextShape }),
  POINT_EDIT: z.strictObject(pointTextShape),
  TECHNOLOGY: z.strictObject(technologyShape),
  TECHNOLOGY_EDIT: z.strictObject(technologyShape),
  SAME_POINTS: z.strictObject({}),
}

export const suggestPointSchema = contentSchemas.POINT.extend(beside)
export const suggestTechnologySchema = contentSchemas.TECHNOLOGY.extend(beside)
export const suggestPointEditSchema = contentSchemas.POINT_EDIT.extend({ why: beside.why })
export const suggestTechnologyEditSchema = contentSchemas.TECHNOLOGY_EDIT.extend({ why: beside.why })
export const suggestSameSchema = z.strictObject({
  point: z
    .uuid('Choose the point that says the same.')
    .meta({ description: 'Of the same technology and side' }),
  why: beside.why,
})

export const suggestionAnswerSchema = z.object({
  suggestion: z.object({ id: z.string(), state: z.enum(states) }),
})

export type SuggestionAnswer = z.infer<typeof suggestionAnswerSchema>
export type PointContent = z.output<typeof contentSchemas.POINT>
export type PointEditContent = z.output<typeof contentSchemas.POINT_EDIT>
export type TechnologyContent = z.output<typeof contentSchemas.TECHNOLOGY>
