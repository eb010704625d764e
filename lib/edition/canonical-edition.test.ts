import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { editionHash } from '@/scripts/verify-ranking/edition-hash.mjs'
import { canonicalEdition, hashEdition } from './canonical-edition'

const entry = (slug: string, position: number, editorialPosition: number | null) => ({
  slug,
  position,
  editorialPosition,
  name: `${slug.toUpperCase()} é`,
  weightMicro: 1_000_000,
  favourableMicro: 333_333,
})
const edition = {
  year: 2026,
  title: 'The best of “2026”',
  formula: '1',
  closedAt: '2026-11-23T10:00:00.000Z',
  entries: [entry('rust', 1, null), entry('go', 2, 7), entry('go-2', 3, 1)],
  ballots: [
    { slug: 'rust', favourable: 10, unfavourable: 0, times: 2 },
    { slug: 'rust', favourable: 9, unfavourable: 1, times: 3 },
    { slug: 'go', favourable: 0, unfavourable: 3, times: 1 },
  ],
}
const TEXT = `backboard-edition 1
year 2026
title The best of “2026”
formula 1
closed 2026-11-23T10:00:00.000Z
entry go 2 7 1000000 333333 GO é
entry go-2 3 1 1000000 333333 GO-2 é
entry rust 1 - 1000000 333333 RUST é
ballot go 0 3 1
ballot rust 9 1 3
ballot rust 10 0 2
`

it('writes an edition down in one way only', () => {
  expect(canonicalEdition(edition)).toBe(TEXT)
  const turned = { ...edition, entries: edition.entries.toReversed(), ballots: edition.ballots.toReversed() }
  expect(canonicalEdition(turned)).toBe(TEXT)
})

it('has the hash that anybody gets, the verifier included', () => {
  const hash = createHash('sha256').update(TEXT, 'utf8').digest('hex')
  expect(hashEdition(edition)).toBe(hash)
  const { entries, ballots, ...rest } = edition
  const counted = ballots.map(({ slug, ...ballot }) => ({ technology: slug, ...ballot }))
  expect(editionHash({ ...rest, items: entries }, counted)).toBe(hash)
})
