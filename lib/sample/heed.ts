/** The first row of an answer of the site's functions. A refusal means that the invented past contradicts itself. */
export function heed<R extends object>(rows: readonly R[]): R {
  const [row] = rows
  if (!row) throw new Error('The sample data did nothing where something was due.')
  const refusal = 'refusal' in row ? row.refusal : null
  if (refusal) throw new Error(`The sample data were refused: ${refusal}`)
  return row
}
