import type { Rows } from '../row'

const point = { title: 'A point for the table', detail: 'Suggested to see who may suggest.' }
const technology = {
  name: 'Tableframe',
  kind: 'framework',
  language: 'PHP',
  website: 'https://tableframe.example',
  summary: 'A framework that exists only in this table.',
}
const onPoint = { plain: 202, hidden: 202, deleted: 409 }

export const suggestionRows: Rows = {
  'POST /technologies': { who: 'members', body: technology, answers: 202 },
  'POST /technologies/{slug}/points': {
    who: 'members',
    about: 'technology',
    body: { side: 'PRO', ...point },
    answers: { plain: 202, hidden: 202, deleted: 404 },
  },
  'POST /technologies/{slug}/edits': {
    who: 'members',
    about: 'technology',
    body: technology,
    answers: { plain: 202, hidden: 202, deleted: 404 },
  },
  'POST /points/{id}/edits': { who: 'members', about: 'point', body: point, answers: onPoint },
  'POST /points/{id}/same-as': {
    who: 'members',
    about: 'point',
    body: ({ id }) => ({ point: id }),
    answers: { plain: 422, hidden: 422, deleted: 422 },
    note: 'Of a point and itself, which is let through and then found wanting.',
  },
  'DELETE /suggestions/{id}': {
    who: 'members',
    about: 'suggestion',
    answers: { plain: { owner: 200, other: 403 }, deleted: { owner: 200, other: 403 } },
  },
}
