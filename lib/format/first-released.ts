import { plural } from './plural'

/** “2009, 17 years ago”; the year alone where it is this one. */
export function firstReleasedWords(released: number, year: number): string {
  return released < year ? `${released}, ${plural(year - released, 'year')} ago` : String(released)
}
