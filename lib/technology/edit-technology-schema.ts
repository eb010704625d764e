import { z } from 'zod'
import { arrange, listIn, typedPlaces } from '@/lib/editing/arrange-rules'
import { saysWhy, saysWhyElse, whyShape } from '@/lib/editing/editing-schema'
import { suggestionFromForm } from '@/lib/suggestion/suggestion-form-rules'
import { contentSchemas } from '@/lib/suggestion/suggestion-schema'

export const technologyTextSchema = contentSchemas.TECHNOLOGY_EDIT
export type TechnologyText = z.output<typeof technologyTextSchema>

export const seenSchema = z
  .int('Say which version you saw.')
  .meta({ description: 'The number of the version that was edited; 409 when there is a newer one' })

/** The whole text of a technology, as an editor wants it. */
export const editTechnologySchema = technologyTextSchema
  .extend({ version: seenSchema, ...whyShape('EDIT') })
  .refine(saysWhy, saysWhyElse)

export const wholeNumber = (text: string | undefined) =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : text

/** The fields of the form as the body in JSON. */
export const technologyEditFromForm = ({ version, preview, ...fields }: Record<string, string>) => ({
  ...suggestionFromForm(fields),
  version: wholeNumber(version),
})

const stateSchema = z.enum(['DRAFT', 'LISTED', 'ARCHIVED'], 'Choose DRAFT, LISTED or ARCHIVED.')

export const technologyStateSchema = z
  .strictObject({
    state: stateSchema,
    seen: stateSchema.meta({ description: 'What it was; 409 when it is not so any more' }),
    ...whyShape('ARCHIVE', 'LIST'),
  })
  .refine(saysWhy, saysWhyElse)

const slugSchema = z.string().max(60)

export const editorsListSchema = z
  .strictObject({
    technologies: z
      .array(slugSchema, 'Every place is a whole number, or empty for none.')
      .max(1000)
      .meta({ description: 'Slugs, the first place first; who is left out has no place' }),
    seen: z
      .array(slugSchema)
      .max(1000)
      .meta({ description: 'The list as it was; 409 when it is not so any more' }),
    ...whyShape('ORDER'),
  })
  .refine(saysWhy, saysWhyElse)

/** The list comes ready, or as a number for each technology. */
export function editorsListFromForm({ technologies, seen, ...fields }: Record<string, string>) {
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('place.')))
  const was = listIn(seen)
  const typed = typedPlaces(fields, was)
  return {
    ...rest,
    seen: was,
    technologies: technologies === undefined ? typed && arrange(typed) : listIn(technologies),
  }
}
