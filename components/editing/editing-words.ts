import { type EditingAct, editingReasons } from '@/lib/editing/editing-schema'
import { formatList } from '@/lib/format/list'

const reasons: Record<string, string> = {
  CORRECTION: 'A mistake or typing error mended',
  CLEARER: 'Clearer than before',
  OUTDATED: 'No longer so',
  MISTAKE: 'The earlier decision was a mistake',
  MISSING: 'It was missing',
  WRONG: 'It is not true',
  TOO_VAGUE: 'Too vague to vote on',
  OUT_OF_SCOPE: 'Does not belong here',
  NEW_EVIDENCE: 'Something came to light later',
  SAYS_THE_SAME: 'Both say the same',
  EDITORS_JUDGEMENT: 'The editors’ judgement',
  IMPORT: 'Imported by the operators of the site',
  ANNUAL: 'Kept as it stood, once a year',
  OTHER: 'Another reason, in words that editors can read',
}

/** Why editors did something, for the form and for the public log. */
export const editingReasonWords = (reason: string): string | undefined => reasons[reason]

/** The reasons of one act as the choices of a form. */
export const reasonOptions = (act: EditingAct) =>
  editingReasons[act].map((value) => ({
    value,
    label: value === 'OTHER' ? 'Another, in words' : (reasons[value] ?? value),
  }))

const actions: Record<string, string> = {
  TECHNOLOGY_EDITED: 'A technology’s text edited',
  TECHNOLOGY_LISTED: 'A technology listed',
  TECHNOLOGY_UNLISTED: 'A technology taken off the list',
  TECHNOLOGY_ARCHIVED: 'A technology archived',
  POINT_CORRECTED: 'A pro or con reworded, with its meaning kept',
  POINT_MEANING_CHANGED: 'A pro or con given another meaning',
  POINT_ADDED: 'A pro or con added by the editors',
  POINT_TAKEN_OFF: 'A pro or con archived',
  POINT_BROUGHT_BACK: 'A pro or con brought back',
  POINTS_MERGED: 'Two that say the same merged',
  POINTS_PARTED: 'A merge undone',
  PROS_ORDERED: 'The pros put into another order',
  CONS_ORDERED: 'The cons put into another order',
  EDITORS_LIST_ORDERED: 'The editors’ list put into another order',
  LIST_IMPORTED: 'A list imported',
  EDITION_CLOSED: 'The ranking closed as the edition of a year',
}

/** What a line of the log says was done to a text or to the list; undefined for what moderators do. */
export const editingActionWords = (action: string): string | undefined => actions[action]

export const stateWords = { DRAFT: 'Not listed', LISTED: 'Listed', ARCHIVED: 'Archived' } as const

/** “Name and summary”. */
export const fieldsWords = (fields: string[]) => formatList(fields.map((field) => fieldNames[field] ?? field))

export const fieldNames: Record<string, string> = {
  name: 'Name',
  kind: 'Kind',
  language: 'Language',
  license: 'License',
  firstReleased: 'First released',
  website: 'Website',
  repository: 'Repository',
  summary: 'Summary',
  title: 'Title',
  detail: 'Explanation',
  theme: 'Theme',
  since: 'Holds since version',
  until: 'Holds until version',
  sources: 'Sources',
}
