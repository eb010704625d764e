import { z } from 'zod'

/** Of the archive's layout. Another number is another layout, which this build cannot read. */
export const FORMAT = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/)
const wholeNumber = z.number().int().nonnegative()

const tableSchema = z.strictObject({
  name,
  /** In the order of the lines; generated columns are made again by the database. */
  columns: z.array(name),
  rows: wholeNumber,
  bytes: wholeNumber,
  /** Of all its lines as COPY writes them, in the order of the primary key. */
  sha256,
})
const sequenceSchema = z.strictObject({ name, lastValue: z.string().regex(/^\d+$/), isCalled: z.boolean() })

/** What an archive says about itself: the last file in it. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** For people; the lines can be read into any version that the site runs on. */
  postgres: z.string(),
  /** The schema's version: what was applied to the database. */
  migrations: z.array(z.string().regex(/^\d{14}_\w+$/)).min(1),
  /** In an order in which each one finds what it refers to. */
  tables: z.array(tableSchema),
  sequences: z.array(sequenceSchema),
  /** Tables whose rows are not kept. */
  leftOut: z.array(name),
})
export type Manifest = z.infer<typeof manifestSchema>
export type BackedUpTable = z.infer<typeof tableSchema>
