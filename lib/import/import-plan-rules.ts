import {
  type FieldChange,
  fieldChanges,
  POINT_FIELDS,
  TECHNOLOGY_FIELDS,
} from '@/lib/editing/field-changes-rules'
import { type PointText, pointTextSchema } from '@/lib/point/edit-point-schema'
import { type TechnologyText, technologyTextSchema } from '@/lib/technology/edit-technology-schema'
import type { Fault } from './file-faults-rules'
import type { FilePoint, FileTechnology, ListFile } from './list-file-schema'
import { planEdition } from './plan-edition-rules'
import type { StoredList, StoredPoint, StoredTechnology } from './stored-list-schema'

/** One difference between a file and the site, with what it takes to carry it out. */
export type Change =
  | { do: 'ADD_TECHNOLOGY'; slug: string; text: TechnologyText; state: StoredTechnology['state'] }
  | { do: 'EDIT_TECHNOLOGY'; slug: string; text: TechnologyText; fields: FieldChange[] }
  | { do: 'SET_STATE'; slug: string; from: string; state: StoredTechnology['state'] }
  | {
      do: 'ADD_POINT'
      slug: string
      side: 'PRO' | 'CON'
      text: PointText
      id?: string
      origin: 'EDITORIAL' | 'COMMUNITY'
      archived: boolean
    }
  | {
      do: 'EDIT_POINT'
      slug: string
      id: string
      title: string
      text: PointText
      changesMeaning: boolean
      fields: FieldChange[]
    }
  | { do: 'ARCHIVE_POINT'; slug: string; id: string; title: string; archived: boolean }
  | { do: 'ORDER_POINTS'; slug: string; side: 'PRO' | 'CON'; keys: string[]; titles: string[] }
  | { do: 'ADD_EDITION'; year: number; title: string; slugs: string[] }
  | { do: 'REPLACE_EDITION'; year: number; title: string; slugs: string[] }
  | { do: 'PLACE'; slugs: string[]; moves: { slug: string; from: number | null; to: number | null }[] }

export type Plan = {
  changes: Change[]
  /** Changed on the site since: left as they are. */
  kept: { change: Change; touchedAt: Date | null }[]
  unchanged: { technologies: number; points: number }
  faults: Fault[]
}
export type Options = { edition: number | null; force: boolean }
type Side = 'PRO' | 'CON'
type Draft = Plan & {
  /** Every point that there is, with its technology. */
  owners: Map<string, string>
  offer: (change: Change, stored: Touched | null) => void
}
type Touched = Pick<StoredTechnology, 'touchedAt' | 'importedAt'>

/** What importing a file would do. Nothing that is not in the file is touched, except places on a new editors' list. */
export function planImport(file: ListFile, stored: StoredList, options: Options): Plan {
  const since = file.exportedAt ? new Date(file.exportedAt) : null
  const draft: Draft = {
    changes: [],
    kept: [],
    unchanged: { technologies: 0, points: 0 },
    faults: [],
    owners: new Map(
      stored.technologies.flatMap(({ slug, points }) => points.map(({ id }) => [id, slug] as const)),
    ),
    offer(change, touched) {
      if (!options.force && touched && isTouched(touched, since))
        draft.kept.push({ change, touchedAt: touched.touchedAt })
      else draft.changes.push(change)
    },
  }
  for (const [at, technology] of file.technologies.entries()) {
    const there = stored.technologies.find(({ slug }) => slug === technology.slug)
    planTechnology(draft, ['technologies', at], technology, there, options)
  }
  if (options.edition !== null) planEdition(draft, file, stored, options.edition, options.force)
  const { offer, owners, ...plan } = draft
  return plan
}

/** What an import wrote last is its own to change; what others did before an export is known to the file. */
const isTouched = ({ touchedAt, importedAt }: Touched, since: Date | null) =>
  touchedAt !== null &&
  (importedAt === null || importedAt < touchedAt) &&
  (since === null || touchedAt > since)

function planTechnology(
  draft: Draft,
  path: PropertyKey[],
  file: FileTechnology,
  stored: StoredTechnology | undefined,
  { edition }: Options,
) {
  const { position, slug, state, pros, cons, ...text } = file
  const before = draft.changes.length + draft.kept.length
  const isPlaced = edition !== null ? position !== null : (stored?.position ?? null) !== null
  const becomes = state ?? stored?.state ?? 'LISTED'
  const live = countLive(file, stored)
  if (becomes === 'LISTED' && stored?.state !== 'LISTED' && !isPlaced && Math.min(live.pros, live.cons) < 2)
    draft.faults.push({
      path: [...path, 'state'],
      message: `${slug} needs two pros and two cons before it is listed: add them, or say "state": "DRAFT".`,
    })
  if (edition !== null && position !== null && becomes !== 'LISTED' && !state)
    draft.faults.push({
      path: [...path, 'state'],
      message: `${slug} is ${becomes === 'DRAFT' ? 'not listed' : 'archived'}, so it can have no place: say "state": "LISTED".`,
    })
  if (!stored) draft.changes.push({ do: 'ADD_TECHNOLOGY', slug, text, state: state ?? 'LISTED' })
  else {
    const fields = fieldChanges(
      normal(technologyTextSchema, stored, TECHNOLOGY_FIELDS),
      text,
      TECHNOLOGY_FIELDS,
    )
    if (fields.length > 0) draft.offer({ do: 'EDIT_TECHNOLOGY', slug, text, fields }, stored)
  }
  planPoints(draft, [...path, 'pros'], slug, 'PRO', pros, stored)
  planPoints(draft, [...path, 'cons'], slug, 'CON', cons, stored)
  // After its points: a technology is listed once it has them.
  if (stored && state && state !== stored.state)
    draft.offer({ do: 'SET_STATE', slug, from: stored.state, state }, stored)
  if (draft.changes.length + draft.kept.length === before) draft.unchanged.technologies++
}

function planPoints(
  draft: Draft,
  path: PropertyKey[],
  slug: string,
  side: Side,
  points: FilePoint[],
  technology: StoredTechnology | undefined,
) {
  const all = technology?.points ?? []
  const taken = new Set<string>()
  // A point that is there goes by its id, a new one by its title.
  const order: { key: string; title: string }[] = []
  const added: string[] = []
  for (const [at, { id, archived, changesMeaning, origin = 'EDITORIAL', ...text }] of points.entries()) {
    const stored = find(all, side, text.title, id, taken)
    if (stored && stored.side !== side) {
      draft.faults.push({
        path: [...path, at, 'id'],
        message: `This id is of a ${stored.side.toLowerCase()}.`,
      })
      continue
    }
    if (!stored) {
      const owner = id && draft.owners.get(id)
      if (owner)
        draft.faults.push({ path: [...path, at, 'id'], message: `This id is of a point of ${owner}.` })
      draft.changes.push({ do: 'ADD_POINT', slug, side, text, id, origin, archived: archived ?? false })
      if (archived) continue
      added.push(text.title)
      order.push({ key: text.title, title: text.title })
      continue
    }
    taken.add(stored.id)
    const edit = planPoint(draft, [...path, at], slug, stored, { archived, changesMeaning, text })
    if (!edit) draft.unchanged.points++
    if (!stored.archived) order.push({ key: stored.id, title: text.title })
  }
  if (!technology) return
  const standing = all.filter((point) => point.side === side && !point.archived)
  const keys = order.map(({ key }) => key)
  const otherwise = [...standing.map(({ id }) => id), ...added].filter((key) => keys.includes(key))
  if (otherwise.join('\n') === keys.join('\n')) return
  const wanted = [
    ...order,
    ...standing.filter(({ id }) => !keys.includes(id)).map(({ id, title }) => ({ key: id, title })),
  ]
  draft.offer(
    {
      do: 'ORDER_POINTS',
      slug,
      side,
      keys: wanted.map(({ key }) => key),
      titles: wanted.map(({ title }) => title),
    },
    technology,
  )
}

function planPoint(
  draft: Draft,
  path: PropertyKey[],
  slug: string,
  stored: StoredPoint,
  file: { archived?: boolean; changesMeaning?: boolean; text: PointText },
): boolean {
  const { id, title, votes } = stored
  const fields = fieldChanges(normal(pointTextSchema, stored, POINT_FIELDS), file.text, POINT_FIELDS)
  const turns = file.archived !== undefined && file.archived !== stored.archived && !stored.mergedInto
  if (fields.length > 0 && votes > 0 && file.changesMeaning === undefined)
    draft.faults.push({
      path: [...path, 'changesMeaning'],
      message: `The words of “${title}” change and ${votes === 1 ? '1 member has' : `${votes} members have`} voted on it: say "changesMeaning": true or false.`,
    })
  if (fields.length > 0)
    draft.offer(
      {
        do: 'EDIT_POINT',
        slug,
        id,
        title,
        text: file.text,
        changesMeaning: file.changesMeaning ?? false,
        fields,
      },
      stored,
    )
  if (turns) draft.offer({ do: 'ARCHIVE_POINT', slug, id, title, archived: file.archived as boolean }, stored)
  return fields.length > 0 || turns
}

/** By its id where the file names one that is there, else by its title: among those shown first. */
function find(all: StoredPoint[], side: Side, title: string, id: string | undefined, taken: Set<string>) {
  const byId = all.find((point) => point.id === id)
  if (byId) return byId
  const same = all.filter(
    (point) =>
      point.side === side &&
      !taken.has(point.id) &&
      !point.mergedInto &&
      point.title.toLowerCase() === title.toLowerCase(),
  )
  return same.find(({ archived }) => !archived) ?? same[0]
}

function countLive({ pros, cons }: FileTechnology, stored: StoredTechnology | undefined) {
  const count = (points: FilePoint[], side: Side) => {
    const titles = new Set(points.filter(({ archived }) => !archived).map(({ title }) => title.toLowerCase()))
    for (const point of stored?.points ?? [])
      if (point.side === side && !point.archived) titles.add(point.title.toLowerCase())
    return titles.size
  }
  return { pros: count(pros, 'PRO'), cons: count(cons, 'CON') }
}

type Schema = { safeParse: (value: unknown) => { success: boolean; data?: unknown } }

/** What is stored, as the schema would store it today: white space and addresses alike. */
function normal(schema: Schema, stored: object, fields: readonly string[]): Record<string, unknown> {
  const picked = Object.fromEntries(
    fields.map((field) => [field, (stored as Record<string, unknown>)[field]]),
  )
  const parsed = schema.safeParse(picked)
  return parsed.success ? (parsed.data as Record<string, unknown>) : picked
}
