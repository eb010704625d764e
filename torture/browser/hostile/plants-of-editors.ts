import type { Prepare } from './plants'
import type { Stage } from './stage'

const why = { reason: 'OTHER', note: 'A note' }
type Texts = { point: Record<string, unknown>; technology: Record<string, unknown> }

const newestOf = async (stage: Stage, table: 'point' | 'technology', id: string) => {
  const [row] = await stage.sql`select coalesce(max(number), 1) as number
    from ${stage.sql(`${table}_version`)} where ${stage.sql(`${table}_id`)} = ${id}`
  return Number(row?.number)
}
const slugsInOrder = async ({ sql }: Stage) =>
  (
    await sql<
      { slug: string }[]
    >`select slug from technology where editorial_position is not null and state = 'LISTED'
    order by editorial_position`
  ).map(({ slug }) => slug)

/** What editors write; each leaves the list so that the next can be done. */
export const editingPlants = ({ point, technology }: Texts): Record<string, Prepare> => ({
  'PATCH /technologies/{slug}': async (stage) => {
    const [row] = await stage.sql`select id from technology where slug = 'django'`
    const version = await newestOf(stage, 'technology', row?.id)
    return { by: stage.moderator, path: '/technologies/django', body: { ...technology, ...why, version } }
  },
  'PATCH /points/{id}': async (stage) => {
    const { id } = await stage.point('django')
    const { side, ...text } = point
    const version = await newestOf(stage, 'point', id)
    return {
      by: stage.moderator,
      path: `/points/${id}`,
      body: { ...text, ...why, version, changesMeaning: true },
    }
  },
  'POST /technologies/{slug}/editorial-points': async (stage, nth) => ({
    by: stage.moderator,
    path: '/technologies/django/editorial-points',
    body: { ...point, ...why, title: `A title of editors ${nth}` },
  }),
  'PUT /points/{id}/archived': async (stage) => {
    const [row] = await stage.sql`select p.id, p.archived_at is null as is_there from point p
      join technology t on t.id = p.technology_id where t.slug = 'rust' order by p.position, p.id limit 1`
    return {
      by: stage.moderator,
      path: `/points/${row?.id}/archived`,
      body: { ...why, archived: row?.is_there },
    }
  },
  'PUT /points/{id}/merged': async (stage) => {
    const [one, other] = [await stage.point('laravel', 1), await stage.point('laravel', 0)]
    return {
      by: stage.moderator,
      path: `/points/${one.id}/merged`,
      body: { ...why, into: other.id },
      afterwards: () => stage.moderator.send('PUT', `/points/${one.id}/merged`, { ...why, into: null }),
    }
  },
  'PUT /technologies/{slug}/order': async (stage) => {
    const seen = (await stage.points('flask')).filter(({ side }) => side === 'PRO').map(({ id }) => id)
    const body = { ...why, side: 'PRO', seen, points: seen.toReversed() }
    return { by: stage.moderator, path: '/technologies/flask/order', body }
  },
  'PUT /technologies/{slug}/state': async (stage) => {
    const [row] = await stage.sql`select state from technology where slug = 'nodejs'`
    const body = { ...why, seen: row?.state, state: row?.state === 'LISTED' ? 'ARCHIVED' : 'LISTED' }
    return { by: stage.moderator, path: '/technologies/nodejs/state', body }
  },
  'PUT /editors-list': async (stage) => {
    const seen = await slugsInOrder(stage)
    return { by: stage.admin, path: '/editors-list', body: { ...why, seen, technologies: seen.toReversed() } }
  },
  'POST /editions': async ({ admin }) => ({
    by: admin,
    path: '/editions',
    body: { year: new Date().getUTCFullYear(), title: 'An edition' },
  }),
})
