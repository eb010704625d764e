import { z } from 'zod'
import { changeSchema } from '@/lib/technology/technology-schema'

export const editionSchema = z.object({
  year: z.number().int(),
  title: z.string(),
  kind: z.enum(['EDITORIAL', 'COMMUNITY']),
  closedAt: z.string().nullable(),
  hash: z
    .string()
    .nullable()
    .meta({ description: 'SHA-256 of the canonical form that docs/ranking.md gives' }),
  formula: z
    .string()
    .nullable()
    .meta({ description: 'The version of the formula that the scores come from' }),
  items: z.array(
    z.object({
      position: z.number().int(),
      slug: z.string(),
      name: z.string(),
      score: z.number().nullable(),
      editorialPosition: z.number().int().nullable().meta({ description: 'At the closing, as the sums are' }),
      weightMicro: z.number().int().nullable(),
      favourableMicro: z.number().int().nullable(),
      change: changeSchema.nullable().meta({ description: 'Against the edition before' }),
    }),
  ),
  departures: z
    .array(z.object({ slug: z.string(), name: z.string(), from: z.number().int() }))
    .meta({ description: 'What stood on the edition before and not on this one, with its position there' }),
})
export const editionListSchema = z.object({ items: z.array(editionSchema) })

/** What it takes to close an edition; whether the year will do is only known at the closing. */
export const closeEditionSchema = z.strictObject({
  year: z
    .number('The year is a whole number, such as 2026.')
    .int('The year is a whole number, such as 2026.')
    .min(2000, 'The year has four digits and begins with 2.')
    .max(2999, 'The year has four digits and begins with 2.'),
  title: z
    .string('Give it a title.')
    .transform((title) => title.trim())
    .refine((title) => [...title].length >= 3, 'A title has at least 3 characters.')
    .refine((title) => [...title].length <= 120, 'A title has at most 120 characters.')
    .refine((title) => !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(title), 'A title is one line of text.'),
})

/** The fields of the form. */
export const closingFromForm = ({ year, ...rest }: Record<string, string>) => ({
  ...rest,
  year: /^\s*\d{1,9}\s*$/.test(year ?? '') ? Number(year) : year,
})

export type Edition = z.infer<typeof editionSchema>
export type ClosingRequest = z.output<typeof closeEditionSchema>
