import { pages } from '@/testing/access/pages'
import type { Rows } from '@/testing/access/row'
import { accessTable } from '@/testing/access/table'
import { bypasses } from '../access/bypasses'
import type { Cell } from '../access/cells'
import type { Check } from '../access/check'
import { tryBypasses } from '../access/try-bypasses'
import { tryExtraFields } from '../access/try-extra-fields'
import { tryForeignSenders } from '../access/try-foreign-senders'
import { tryPages } from '../access/try-pages'
import { tryTable } from '../access/try-table'
import { misfit } from '../input/fits'
import { tryGenerated } from '../input/try-generated'
import { tryOddAddresses } from '../input/try-odd-addresses'
import { tryRaw } from '../input/try-raw'
import { tryTexts } from '../input/try-texts'

type Tried = { tries: number; violations: string[] }
export type Options = { isQuick: boolean; seed: number }
type Try = (origin: string, options: Options) => Promise<Check>

const only = (name: string): Rows => {
  const row = accessTable[name]
  return row ? { ...accessTable, [name]: row } : accessTable
}
const of = (name: string) => (cell: Cell) => cell.operation.name === name
const turned = (name: string, more: Partial<Rows[string]>): Rows => {
  const row = only(name)[name]
  return row ? { ...accessTable, [name]: { ...row, ...more } } : accessTable
}

async function check(
  promise: string,
  tried: Promise<Tried>,
  planted: [string, () => Promise<Tried>][],
): Promise<Check> {
  const { tries, violations } = await tried
  const found: Check['planted'] = []
  for (const [defect, attempt] of planted)
    found.push({ defect, found: (await attempt()).violations.length > 0 })
  return { promise, tries, violations, planted: found }
}

const FEW = ['signed out', 'another member', 'owner', 'suspended', 'moderator', 'administrator']
const quickly = ({ state, actor }: Cell) =>
  FEW.includes(actor) && (state === 'plain' || actor === 'owner' || actor === 'another member')
/** Three of many, others for each cell. */
const some = (nth: number) =>
  [0, 1, 2].map((i) => bypasses[(nth * 3 + i) % bypasses.length] ?? bypasses[0]).flatMap((one) => one ?? [])

/** Each check by its name; every one answers a promise, how often it was tried, its violations, and the planted defects. */
export const checks: Record<string, Try> = {
  table: (origin, { isQuick }) =>
    check(
      'Every operation answers every kind of visitor as docs/permissions.md says',
      tryTable(origin, accessTable, isQuick ? { filter: quickly } : {}),
      [
        [
          'a row that lets others edit a comment',
          () =>
            tryTable(origin, turned('PATCH /comments/{id}', { answers: 200 }), {
              filter: of('PATCH /comments/{id}'),
            }),
        ],
        [
          'a row that lets members see the queue',
          () =>
            tryTable(origin, turned('GET /moderation/queue', { who: 'members' }), {
              filter: of('GET /moderation/queue'),
            }),
        ],
      ],
    ),
  bypasses: (origin, { isQuick }) =>
    check(
      'What is refused stays refused with every header and spelling that got past a framework before',
      tryBypasses(origin, accessTable, isQuick ? { chosen: some, filter: quickly } : {}),
      [
        [
          'a read that is let through, told as one for members',
          () =>
            tryBypasses(origin, turned('GET /ranking', { who: 'members' }), { filter: of('GET /ranking') }),
        ],
      ],
    ),
  pages: (origin, { isQuick }) =>
    check(
      'Private pages open by role only, and private words are read by nobody else, on any page or in the API',
      tryPages(
        origin,
        isQuick
          ? {
              chosen: (nth) => some(nth).slice(0, 1),
              readPublic: ['nobody', 'the member', 'another member', 'a moderator'],
            }
          : {},
      ),
      [
        [
          'a page of every member, told as one of moderators',
          async () => {
            const { tries, violations } = await tryPages(origin, {
              chosen: () => [],
              readPublic: [],
              table: { '/settings': { ...pages['/settings'], who: 'moderators' } },
            })
            return { tries, violations: violations.filter((one) => one.startsWith('/settings')) }
          },
        ],
      ],
    ),
  senders: (origin, { isQuick }) =>
    check(
      'A write from any other origin, in any form, is refused and changes no row of any table',
      tryForeignSenders(origin, accessTable, { every: isQuick ? 17 : 1 }),
      [
        [
          'the site’s own origin among the foreign ones',
          () => tryForeignSenders(origin, accessTable, { every: 7, origins: { own: { origin } } }),
        ],
      ],
    ),
  fields: (origin, { isQuick }) =>
    check(
      'A field too many is refused (422), and nothing is done',
      tryExtraFields(origin, accessTable, { every: isQuick ? 5 : 1 }),
      [
        [
          'a field that some writes take',
          () => tryExtraFields(origin, accessTable, { extra: { note: '"taken"' } }),
        ],
      ],
    ),
  texts: (origin, { isQuick }) =>
    check(
      'Every text is refused with a 4xx, or stored and given back equal; nothing speaks from inside',
      tryTexts(origin, accessTable, { every: isQuick ? 199 : 1 }),
      [
        [
          'a store that gives nothing back',
          () =>
            tryTexts(origin, accessTable, {
              only: (name) => name === 'POST /reports',
              texts: ['a plain note'],
              isFound: async () => false,
            }),
        ],
      ],
    ),
  addresses: (origin, { isQuick }) =>
    check(
      'No page and no read fails on what stands in its address',
      tryOddAddresses(origin, { every: isQuick ? 29 : 1 }),
      [
        [
          'a 404 taken for a failure',
          () => tryOddAddresses(origin, { parts: ['none'], every: 9, isFailure: (status) => status >= 404 }),
        ],
      ],
    ),
  raw: (origin) =>
    check(
      'What no browser sends is refused, not read beyond the limit, and says nothing from inside',
      tryRaw(origin),
      [
        [
          'a limit that nothing keeps',
          () => tryRaw(origin, { most: 1000, only: (name) => name === 'a gzip bomb' }),
        ],
      ],
    ),
  generated: (origin, { isQuick, seed }) =>
    check(
      'Every answer to a request generated from the OpenAPI document is one that the document describes',
      tryGenerated(origin, isQuick ? 1000 : 10_000, seed),
      [
        [
          'a document that tells of no 401',
          () =>
            tryGenerated(origin, 60, seed, (operation, status, type, said) =>
              status === 401 ? '401 is not documented' : misfit(operation, status, type, said),
            ),
        ],
      ],
    ),
}
