import { db } from '@/lib/db'
import type { Viewer } from '@/lib/session/find-viewer'
import type { Counts, Queue } from './queue-schema'
import { type QueueItem, type QueueType, queueSources } from './queue-sources'

export type { QueueItem } from './queue-sources'

const SHOWN = 20

/** What waits for moderators, the oldest first. */
export async function listQueue(): Promise<{ total: number; items: QueueItem[] }> {
  const sources = Object.entries(queueSources)
  const [counts, lists] = await Promise.all([
    Promise.all(sources.map(([, source]) => source.count())),
    Promise.all(
      sources.map(async ([type, source]) =>
        (await source.list(SHOWN)).map((item) => ({ type, ...item }) as QueueItem),
      ),
    ),
  ])
  return {
    total: counts.reduce((all, each) => all + each, 0),
    items: lists
      .flat()
      .sort((a, b) => (a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1))
      .slice(0, SHOWN),
  }
}

type ClaimRow = { type: string; id: string; by: string; since: Date; mine: boolean }

/** How much waits, and who looks at what: small enough to be asked for every few seconds. */
export async function getCounts(viewer: Pick<Viewer, 'id'>): Promise<Counts> {
  const types = Object.keys(queueSources) as QueueType[]
  const [counts, claims] = await Promise.all([
    Promise.all(types.map((type) => queueSources[type].count())),
    db.$queryRaw<ClaimRow[]>`
      select c.subject_type as type, c.subject_id as id, m.handle as by, c.since, c.member_id = ${viewer.id}::uuid as mine
      from moderation_claim c join member m on m.id = c.member_id where c.until > clock_timestamp()
      order by c.since limit 100`,
  ])
  return {
    total: counts.reduce((all, each) => all + each, 0),
    byType: Object.fromEntries(types.map((type, i) => [type, counts[i] ?? 0])),
    claims: claims.map(({ type, id, by, since, mine }) => ({
      subject: { type: type as QueueType, id },
      by,
      since: since.toISOString(),
      mine,
    })),
  }
}

/** The queue as the API tells it. */
export async function getQueue(): Promise<Queue> {
  const { total, items } = await listQueue()
  return { total, items: items.map(toApi) }
}

function toApi(item: QueueItem): Queue['items'][number] {
  const { id, since } = item
  if (item.type === 'FLAG') {
    const { kind, technology, foundAt, evidence, ballots, ranking } = item.view
    const told = { kind, technology: technology?.slug ?? null, foundAt, evidence, ballots, ranking }
    return { subject: { type: 'FLAG', id }, since, ...told }
  }
  if (item.type === 'SUGGESTION') {
    const { technology, title } = item.view
    return { subject: { type: 'SUGGESTION', id }, since, technology: technology?.slug ?? null, text: title }
  }
  const about = 'comment' in item.view && item.view.comment
  const point = 'point' in item.view && item.view.point
  return {
    subject: { type: item.type, id },
    since,
    technology: (about || point || null)?.technology.slug ?? null,
    text: item.type === 'APPEAL' ? item.view.body : about ? about.body : point ? point.detail : '',
  }
}
