import type { Row, Rows } from '../row'

const read = (more: Partial<Row> = {}): Row => ({ who: 'everybody', answers: 200, ...more })
const ofTechnology = read({ about: 'technology', answers: { plain: 200, hidden: 404, deleted: 404 } })
const evenUnlisted = read({ about: 'technology', answers: { plain: 200, hidden: 200, deleted: 200 } })

export const readingRows: Rows = {
  'GET /ranking': read(),
  'GET /decide': read(),
  'GET /search': read({ query: 'q=django' }),
  'GET /technologies': read(),
  'GET /technologies/{slug}': ofTechnology,
  'GET /technologies/{slug}/explanation': ofTechnology,
  'GET /technologies/{slug}/history': evenUnlisted,
  'GET /technologies/{slug}/similar-points': read({ about: 'technology', query: 'title=fast' }),
  'GET /similar-technologies': read({ query: 'name=djang' }),
  'GET /points/{id}': read({ about: 'point', answers: { plain: 200, hidden: 200, deleted: 200 } }),
  'GET /compare/{technologies}': read({ params: { technologies: 'django-vs-flask' } }),
  'GET /export/ballots.ndjson': read(),
  'GET /editions': read(),
  'GET /editions/{year}': read({ params: { year: '2024' } }),
  'GET /editions/{year}/ballots.ndjson': read({
    params: { year: '2024' },
    answers: 404,
    note: 'The editors’ edition of 2024 has no ballots.',
  }),
  'GET /members/{handle}': read({ about: 'member' }),
  'GET /openapi.json': read(),
  'GET /unsubscribe/{token}': read({ params: { token: 'none' }, answers: 303 }),
  'POST /unsubscribe/{token}': read({
    params: { token: 'none' },
    answers: 404,
    note: 'Whoever holds the token from a mail; this one was signed by nobody.',
  }),
}
