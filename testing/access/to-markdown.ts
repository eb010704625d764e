import { type Actor, actors } from '../permissions/actors'
import { operations } from './operations'
import { type Page, pages } from './pages'
import { promised, type Row, type Rows, statesOf } from './row'

const OPENING = `# Who may do what

Every operation of the API and every page, and what each kind of visitor is answered. This file is made of the table in
\`testing/access\` by \`npm run permissions\`; \`npm test\` holds the table against the OpenAPI document, the pages in \`app/\`, this
file and the running site, and \`npm run permissions:try\` does so again with everything that got past a framework's checks
before ([docs/who-and-input.md](who-and-input.md)).

A number is the status of an answer; those in **bold** let the visitor through. *Owner* is the member to whom belongs, or
whom concerns, what the address names. *Hidden* is a comment that moderators hid, and a technology (with its points) that is
not listed yet: readers see it by its address, and its points and comments are taken. *Deleted* is a comment that is gone,
and a point or technology that is archived. A row without a state has none, or is about nothing of anybody's.
`

const heads: Record<Actor, string> = {
  'signed out': 'signed out',
  owner: 'owner',
  'another member': 'another member',
  'suspended owner': 'suspended owner',
  suspended: 'suspended',
  'owning moderator': 'moderator, owner',
  moderator: 'moderator',
  'suspended moderator': 'suspended moderator',
  administrator: 'administrator',
}

/** docs/permissions.md as the tables make it. */
export function permissionsPage(table: Rows): string {
  const rows = operations.flatMap(({ name, method }) => rowsOf(name, table[name] as Row, method === 'GET'))
  const notes = Object.entries(table).flatMap(([name, { note }]) => (note ? [`- \`${name}\`: ${note}`] : []))
  return [
    OPENING,
    '## The API\n',
    tableOf(['operation', 'state', ...actors.map((actor) => heads[actor])], rows),
    `\n${notes.join('\n')}\n`,
    '## Pages\n',
    tableOf(['page', 'for', 'others'], Object.entries(pages).map(pageRow)),
    '',
  ].join('\n')
}

function rowsOf(name: string, row: Row, isRead: boolean): string[][] {
  const answers = statesOf(row)
  return answers.map(([state, answer]) => [
    `\`${name}\``,
    answers.length > 1 ? state : '',
    ...actors.map((actor) => shown(promised(row, isRead, answer, actor))),
  ])
}

/** What is found wanting in its fields was let through. */
const shown = (status: number) => (status < 400 || status === 422 ? `**${status}**` : String(status))

const pageRow = ([path, { who, otherwise }]: [string, Page]) => [`\`${path}\``, who, otherwise ?? '']

const tableOf = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
