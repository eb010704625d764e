import { z } from 'zod'

/** What points are about, the same for every technology. */
export const themes = [
  'learning curve',
  'ecosystem',
  'scalability',
  'performance',
  'flexibility',
  'productivity',
  'maintainability',
  'tooling',
  'safety',
  'operations',
  'community',
] as const

// Besides control characters, what turns the direction of a line would disfigure other texts.
const unfit = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Text in one line: white space becomes single spaces, and the length counts what people call characters. */
export const lineSchema = (what: string, least: number, most: number) =>
  z
    .string(`${what} is text.`)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => !unfit.test(text), `${what} cannot hold control characters.`)
    .refine(
      (text) => [...text].length >= least && [...text].length <= most,
      `${what} has ${least} to ${most} characters.`,
    )

/** An empty form field, or a field left out, is null. */
export const orNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable()).prefault(null)

const isWebAddress = (text: string) => {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, hostname } = new URL(text)
  return /^https?:$/.test(protocol) && !username && !password && hostname.includes('.')
}

export const addressSchema = z
  .string('An address is text.')
  .transform((text) => text.trim())
  .refine(
    (text) => text.length <= 300 && !unfit.test(text) && isWebAddress(text),
    'Give a whole address that begins with https:// or http://, of at most 300 characters.',
  )
  // A bare host stays as it was written: the same address is the same text.
  .transform((text) =>
    text.endsWith('/') ? new URL(text).href : new URL(text).href.replace(/^([^/]+\/\/[^/]+)\/$/, '$1'),
  )
  .meta({ description: 'http or https' })

const versionSchema = orNull(
  z
    .string()
    .trim()
    .regex(
      /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,19}$/,
      'A version is up to 20 letters, digits and dots, such as 4.2.',
    ),
)

const sourceSchema = z.strictObject({ url: addressSchema, title: lineSchema('A source’s title', 1, 120) })

/** The text of a point, as members suggest it and editors write it. */
export const pointTextShape = {
  title: lineSchema('A title', 3, 80),
  detail: lineSchema('The explanation', 10, 400),
  theme: orNull(z.enum(themes, 'Choose a theme from the list.')),
  since: versionSchema.meta({ description: 'First version in which it holds' }),
  until: versionSchema.meta({ description: 'Last version in which it holds' }),
  sources: z.array(sourceSchema).max(5, 'At most five sources.').default([]),
}

export type PointText = z.output<z.ZodObject<typeof pointTextShape>>
