import { createHash } from 'node:crypto'

export type FrozenEntry = {
  position: number
  slug: string
  name: string
  editorialPosition: number | null
  weightMicro: number
  favourableMicro: number
}
/** So many members (`times`) said the same of a technology. */
export type FrozenBallots = { slug: string; favourable: number; unfavourable: number; times: number }

export type FrozenEdition = {
  year: number
  title: string
  formula: string
  /** ISO 8601 in UTC with milliseconds, as the API shows it. */
  closedAt: string
  entries: FrozenEntry[]
  ballots: FrozenBallots[]
}

/**
 * All that a closed edition says, as text that is the same whoever writes it down: UTF-8, one fact a line, fields parted
 * by one space, every line ended by a newline. Entries are sorted by slug, ballots by slug, favourable, unfavourable;
 * slugs by their bytes, numbers by size. Scores are left out: they follow from the rest.
 *
 *     backboard-edition 1
 *     year {year}
 *     title {title}
 *     formula {formula}
 *     closed {closedAt}
 *     entry {slug} {position} {editorialPosition, or - without one} {weightMicro} {favourableMicro} {name}
 *     ballot {slug} {favourable} {unfavourable} {times}
 */
export function canonicalEdition({
  year,
  title,
  formula,
  closedAt,
  entries,
  ballots,
}: FrozenEdition): string {
  const lines = [
    'backboard-edition 1',
    `year ${year}`,
    `title ${title}`,
    `formula ${formula}`,
    `closed ${closedAt}`,
    ...[...entries]
      .sort(bySlug)
      .map((e) =>
        [
          'entry',
          e.slug,
          e.position,
          e.editorialPosition ?? '-',
          e.weightMicro,
          e.favourableMicro,
          e.name,
        ].join(' '),
      ),
    ...[...ballots]
      .sort((a, b) => bySlug(a, b) || a.favourable - b.favourable || a.unfavourable - b.unfavourable)
      .map((b) => ['ballot', b.slug, b.favourable, b.unfavourable, b.times].join(' ')),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** The SHA-256 of the canonical form, in 64 hexadecimal digits. */
export const hashEdition = (edition: FrozenEdition): string =>
  createHash('sha256').update(canonicalEdition(edition), 'utf8').digest('hex')

const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
