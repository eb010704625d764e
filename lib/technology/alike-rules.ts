const MOST = 3

type Row = { slug: string; name: string; kind: string; language: string; rank: number }
export type Alike = Row

/** What a reader of one technology may like too: what is of the same kind, then of the same language, each by rank. */
export function alikeOf(own: Row, rows: Row[]): Alike[] {
  const others = rows.filter(({ slug }) => slug !== own.slug).sort((a, b) => a.rank - b.rank)
  const ofKind = others.filter(({ kind }) => kind === own.kind)
  const ofLanguage = others.filter(({ kind, language }) => kind !== own.kind && language === own.language)
  return [...ofKind, ...ofLanguage]
    .slice(0, MOST)
    .map(({ slug, name, kind, language, rank }) => ({ slug, name, kind, language, rank }))
}
