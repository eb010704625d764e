/**
 * Puts `text` between the two marker lines of a Markdown page and leaves everything else as it is.
 * @throws RangeError when the page has not exactly these two markers, in this order
 */
export function replaceBetweenMarkers(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`]
  const [before, rest, ...more] = page.split(start)
  const [, after, ...others] = (rest ?? '').split(end)
  if (before === undefined || after === undefined || more.length + others.length > 0)
    throw new RangeError(`The page needs one “${start}” and, after it, one “${end}”`)
  return `${before}${start}\n\n${text}\n\n${end}${after}`
}
