import { type Source, sourceWords } from '@/lib/point/source-words-rules'

/** One field of a text before and after, in words; null for nothing. */
export type FieldChange = { field: string; from: string | null; to: string | null }

const wordsOf = (value: unknown): string | null => {
  if (Array.isArray(value)) return sourceWords(value as Source[]) || null
  return value === null || value === undefined || value === '' ? null : String(value)
}

/** The fields in which two texts differ, in the order of the first. */
export function fieldChanges(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  fields: readonly string[],
): FieldChange[] {
  return fields
    .map((field) => ({ field, from: wordsOf(before[field]), to: wordsOf(after[field]) }))
    .filter(({ from, to }) => from !== to)
}

export const TECHNOLOGY_FIELDS = [
  'name',
  'kind',
  'language',
  'license',
  'firstReleased',
  'website',
  'repository',
  'summary',
] as const
export const POINT_FIELDS = ['title', 'detail', 'theme', 'since', 'until', 'sources'] as const
