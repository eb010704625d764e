import type { FieldChange } from '@/lib/editing/field-changes-rules'
import { isMoved, type Moved } from '@/lib/editing/places-rules'
import { formatScore } from '@/lib/format/number'
import { plural } from '@/lib/format/plural'
import type { Planned } from './import-list'
import type { Change, Options } from './import-plan-rules'

/** What an import would do, or did, line by line. */
export function importWords({ plan, effects, applied }: Planned, { edition, force }: Options): string[] {
  const { changes, kept, unchanged } = plan
  return [
    ...changes.flatMap((change) => changeWords(change)),
    ...kept.flatMap(({ change, touchedAt }) => [
      `kept       ${where(change)}: changed here${touchedAt ? ` on ${touchedAt.toISOString().slice(0, 16).replace('T', ' at ')} UTC` : ' since'}; --force overwrites it`,
      ...details(change),
    ]),
    `unchanged  ${plural(unchanged.technologies, 'technology', 'technologies')}, ${plural(unchanged.points, 'point')}`,
    ...(effects.some(isMoved) ? ['', 'The ranking now → afterwards:', ...effects.map(effectWords)] : []),
    ...(changes.some((change) => change.do === 'ADD_EDITION')
      ? ['', `${edition} then has its edition, so that year’s community ranking cannot be closed as one.`]
      : []),
    '',
    ending(changes.length, kept.length, applied, force),
  ]
}

function ending(changes: number, kept: number, applied: boolean, force: boolean): string {
  const left = kept > 0 && !force ? ` ${plural(kept, 'difference')} left as it stands here.` : ''
  if (applied) return `Done: ${plural(changes, 'change')}, all of them at once.${left}`
  if (changes === 0) return `There is nothing to do.${left}`
  return `Nothing was changed: this was a dry run of ${plural(changes, 'change')}. Add --apply to make them.${left}`
}

function changeWords(change: Change): string[] {
  const kind = {
    ADD_TECHNOLOGY: 'new       ',
    EDIT_TECHNOLOGY: 'changed   ',
    SET_STATE: 'changed   ',
    ADD_POINT: 'new       ',
    EDIT_POINT: 'changed   ',
    ARCHIVE_POINT: 'archived  ',
    ORDER_POINTS: 'changed   ',
    ADD_EDITION: 'new       ',
    REPLACE_EDITION: 'changed   ',
    PLACE: 'changed   ',
  }[change.do]
  const word = change.do === 'ARCHIVE_POINT' && !change.archived ? 'back      ' : kind
  const isArchiving = change.do === 'SET_STATE' && change.state === 'ARCHIVED'
  return [`${isArchiving ? 'archived  ' : word} ${where(change)}`, ...details(change)]
}

function where(change: Change): string {
  switch (change.do) {
    case 'ADD_TECHNOLOGY':
      return `${change.slug}: ${change.text.name}`
    case 'EDIT_TECHNOLOGY':
    case 'SET_STATE':
      return change.slug
    case 'ADD_POINT':
      return `${change.slug}, ${change.side.toLowerCase()} “${change.text.title}”${change.archived ? ', archived' : ''}`
    case 'EDIT_POINT':
    case 'ARCHIVE_POINT':
      return `${change.slug}, “${change.title}”`
    case 'ORDER_POINTS':
      return `${change.slug}, order of the ${change.side.toLowerCase()}s`
    case 'ADD_EDITION':
    case 'REPLACE_EDITION':
      return `edition ${change.year}: ${change.title}`
    case 'PLACE':
      return 'places on the editors’ list'
  }
}

function details(change: Change): string[] {
  if (change.do === 'EDIT_TECHNOLOGY') return change.fields.map(fieldWords)
  if (change.do === 'EDIT_POINT')
    return [
      ...change.fields.map(fieldWords),
      ...(change.changesMeaning ? ['             its meaning changes: who voted on it is asked'] : []),
    ]
  if (change.do === 'SET_STATE') return [`             ${change.from} → ${change.state}`]
  if (change.do === 'ORDER_POINTS') return [`             ${change.titles.join(', ')}`]
  if (change.do === 'ADD_EDITION' || change.do === 'REPLACE_EDITION')
    return [`             ${change.slugs.join(', ')}`]
  if (change.do === 'PLACE')
    return change.moves.map(
      ({ slug, from, to }) => `             ${slug}: ${from ?? 'none'} → ${to ?? 'none'}`,
    )
  return []
}

const fieldWords = ({ field, from, to }: FieldChange) =>
  `             ${field}: ${from === null ? 'nothing' : `“${from}”`} → ${to === null ? 'nothing' : `“${to}”`}`

const placeWords = (place: Moved['before']) =>
  place
    ? `${String(place.rank).padStart(3)}. ${formatScore(place.score).padStart(5)}`
    : '        –'.padEnd(10)

const effectWords = ({ name, before, after }: Moved) =>
  `  ${name.padEnd(30)} ${placeWords(before)} → ${placeWords(after)}`
