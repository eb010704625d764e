import { z } from 'zod'
import { arrange, listIn, typedPlaces } from '@/lib/editing/arrange-rules'
import { saysWhy, saysWhyElse, whyShape } from '@/lib/editing/editing-schema'
import { suggestionFromForm } from '@/lib/suggestion/suggestion-form-rules'
import { seenSchema, wholeNumber } from '@/lib/technology/edit-technology-schema'
import { pointTextShape, themes } from './point-text-schema'

const sideSchema = z.enum(['PRO', 'CON'], 'Say whether it is a PRO or a CON.')

/** What editors publish has a theme. */
export const pointTextSchema = z.strictObject({
  ...pointTextShape,
  theme: z.enum(themes, 'Choose a theme from the list.'),
})
export type PointText = z.output<typeof pointTextSchema>

/** The whole text of a point, as an editor wants it. */
export const editPointSchema = pointTextSchema
  .extend({
    version: seenSchema,
    changesMeaning: z.boolean('Say whether it means something else now.').meta({
      description: 'Whether those who voted on the earlier text are asked if their vote still stands',
    }),
    meaning: z
      .int('A meaning is a whole number.')
      .min(1)
      .nullable()
      .default(null)
      .meta({ description: 'An earlier meaning that comes back with the text' }),
    ...whyShape('EDIT'),
  })
  .refine(saysWhy, saysWhyElse)

/** The fields of the form as the body in JSON. */
export function pointEditFromForm({
  version,
  meaning,
  changesMeaning,
  preview,
  ...fields
}: Record<string, string>) {
  return {
    ...suggestionFromForm(fields),
    version: wholeNumber(version),
    changesMeaning: { yes: true, no: false, earlier: true }[changesMeaning ?? ''],
    ...(changesMeaning === 'earlier' && { meaning: wholeNumber(meaning) }),
  }
}

export const addPointSchema = pointTextSchema
  .extend({ side: sideSchema, ...whyShape('ADD') })
  .refine(saysWhy, saysWhyElse)
export const addedPointSchema = z.object({ point: z.object({ id: z.string() }) })
export const newPointFromForm = ({ preview, ...fields }: Record<string, string>) => suggestionFromForm(fields)

export const archivePointSchema = z
  .strictObject({ archived: z.boolean('Say true or false.'), ...whyShape('ARCHIVE', 'BRING_BACK') })
  .refine(saysWhy, saysWhyElse)
export const archivingFromForm = ({ archived, ...fields }: Record<string, string>) => ({
  ...fields,
  archived: archived === 'true',
})

export const unitePointsSchema = z
  .strictObject({
    into: z
      .uuid('Choose the point that says the same.')
      .nullable()
      .meta({ description: 'The point that stays; null parts the two again' }),
    ...whyShape('MERGE', 'PART'),
  })
  .refine(saysWhy, saysWhyElse)
export const unitingFromForm = ({ into, ...fields }: Record<string, string>) => ({
  ...fields,
  into: into === 'none' ? null : into,
})

const idsSchema = z.array(z.uuid('An id is a UUID.'), 'Every place is a whole number.').max(1000)

export const orderPointsSchema = z
  .strictObject({
    side: sideSchema,
    points: idsSchema.meta({ description: 'All points of this side in the wanted order' }),
    seen: idsSchema.meta({ description: 'The order as it was; 409 when it is not so any more' }),
    ...whyShape('ORDER'),
  })
  .refine(saysWhy, saysWhyElse)

/** A number for each point becomes the order. */
export function pointOrderFromForm({ seen, ...fields }: Record<string, string>) {
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('place.')))
  const was = listIn(seen)
  const typed = typedPlaces(fields, was)
  const complete = typed?.every(({ wanted }) => wanted !== null)
  return { ...rest, seen: was, points: complete && typed ? arrange(typed) : null }
}
