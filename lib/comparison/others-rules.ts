import { canBeCompared } from './comparison-rules'

const MOST = 5

type Row = { slug: string; name: string; kind: string; language: string; rank: number }
export type Other = Omit<Row, 'rank'>

/** What readers of a comparison may want beside it: of the same kinds, then of the same languages, each by rank. */
export function othersFor(slugs: string[], rows: Row[]): Other[] {
  const own = rows.filter(({ slug }) => slugs.includes(slug))
  const likeness = (row: Row) =>
    own.some(({ kind }) => kind === row.kind)
      ? 2
      : own.some(({ language }) => language === row.language)
        ? 1
        : 0
  return rows
    .filter(({ slug }) => !slugs.includes(slug) && canBeCompared(slug))
    .sort((a, b) => likeness(b) - likeness(a) || a.rank - b.rank)
    .slice(0, MOST)
    .map(({ slug, name, kind, language }) => ({ slug, name, kind, language }))
}
