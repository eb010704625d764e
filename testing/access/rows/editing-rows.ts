import { randomUUID } from 'node:crypto'
import type { Row, Rows } from '../row'

/** Sent without fields: whoever is let through is told what is missing, and the list stays as it is. */
const emptied = (who: Row['who'], about?: Row['about']): Row => ({
  who,
  about,
  body: {},
  answers: 422,
  note: 'Sent without fields.',
})

export const editingRows: Rows = {
  'PATCH /technologies/{slug}': emptied('moderators', 'technology'),
  'PUT /technologies/{slug}/order': emptied('moderators', 'technology'),
  'PUT /technologies/{slug}/state': emptied('moderators', 'technology'),
  'POST /technologies/{slug}/editorial-points': {
    who: 'moderators',
    about: 'technology',
    body: () => ({
      side: 'PRO',
      title: `Written ${randomUUID()}`,
      detail: 'Added to see who may add.',
      theme: 'tooling',
      reason: 'MISSING',
    }),
    answers: { plain: 201, hidden: 201, deleted: 409 },
  },
  'PATCH /points/{id}': emptied('moderators', 'point'),
  'PUT /points/{id}/archived': {
    who: 'moderators',
    about: 'point',
    body: { archived: true, reason: 'OUTDATED' },
    answers: { plain: 200, hidden: 200, deleted: 409 },
  },
  'PUT /points/{id}/merged': emptied('moderators', 'point'),
  'PUT /editors-list': emptied('administrators'),
  'POST /editions': emptied('administrators'),
}
