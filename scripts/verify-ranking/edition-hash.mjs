import { createHash } from 'node:crypto'

/** The SHA-256 of an edition's canonical form, which docs/ranking.md gives, from what the API tells of it. */
export function editionHash({ year, title, formula, closedAt, items }, ballots) {
  const entries = items.map((item) => [
    [item.slug],
    `entry ${item.slug} ${item.position} ${item.editorialPosition ?? '-'} ${item.weightMicro} ${item.favourableMicro} ${item.name}`,
  ])
  const counted = ballots.map(({ technology, favourable, unfavourable, times }) => [
    [technology, favourable, unfavourable],
    `ballot ${technology} ${favourable} ${unfavourable} ${times}`,
  ])
  const hash = createHash('sha256')
  hash.update(`backboard-edition 1\nyear ${year}\ntitle ${title}\nformula ${formula}\nclosed ${closedAt}\n`)
  for (const [, line] of [...entries.sort(byFields), ...counted.sort(byFields)]) hash.update(`${line}\n`)
  return hash.digest('hex')
}

function byFields([a], [b]) {
  const i = a.findIndex((field, n) => field !== b[n])
  return i < 0 ? 0 : a[i] < b[i] ? -1 : 1
}
