import { readFileSync } from 'node:fs'
import type { Sql } from 'postgres'
import { renderOutdated } from '@/lib/comment/render-outdated'
import { db } from '@/lib/db'
import { closeEdition } from '@/lib/edition/close-edition'
import { env } from '@/lib/env'
import { lookForManipulation } from '@/lib/flag/look-for-manipulation'
import { snapshotConnection } from '@/lib/snapshot/catch-up'
import { seededRandom } from './random'
import { playActs } from './sample-acts'
import { addCast, refuseMails } from './sample-cast'
import { commentsOf, type SampleTexts } from './sample-comments'
import { followSome, keepModeratorsBusy, markHelpful, settleNotifications } from './sample-crowd'
import { beginList, dateWhatWasSaid, takeSnapshots } from './sample-past'
import { addPeople, DAY } from './sample-people'
import { playSuggestions, type SampleSuggestion } from './sample-suggestions'
import { playThreads, type SampleThread } from './sample-threads'
import { type SamplePoint, votesOf, votesOnNew } from './sample-votes'

const DAYS = 210
/** The edition of the year before is closed in the middle of the invented past, so that much has moved since. */
const EDITION_DAYS_AGO = 120
/** When editors decide about what members suggested, early enough for votes on it. */
const DECIDED_DAYS_AGO = 21

type Community = {
  threads: SampleThread[]
  waiting: { slug: string; body: string }[]
  suggestions: SampleSuggestion[]
}
type Filled = { members: number; votes: number; comments: number; days: number; flags: number }

export const hasSampleData = async () =>
  (await db.member.count({ where: { email: { endsWith: '@sample.invalid' } } })) > 0

/** Fills in an invented community and its last seven months; every member is marked as a sample by name and handle. */
export async function fillSampleData(now = new Date()): Promise<Filled> {
  const random = seededRandom(2024)
  const from = new Date(now.getTime() - DAYS * DAY)
  const texts = read<SampleTexts>('sample-comments')
  const community = read<Community>('sample-community')
  const sql = snapshotConnection(env().MIGRATE_DATABASE_URL ?? env().DIRECT_DATABASE_URL)
  try {
    await beginList(sql, from)
    const crowd = await addPeople(sql, texts.names, random, from, now)
    const cast = await addCast(sql, from, now)
    await refuseMails(sql)
    const points = await listPoints(sql)
    const comments = commentsOf(crowd.people, texts, random, now)
    const acts = [...votesOf(crowd, points, random, from, now), ...comments]
    const deciding = new Date(now.getTime() - DECIDED_DAYS_AGO * DAY)
    const closing = new Date(now.getTime() - EDITION_DAYS_AGO * DAY)
    await playActs(
      sql,
      acts.filter(({ at }) => at < closing),
    )
    const year = closing.getUTCFullYear() - 1
    await closeEdition(year, `Community ranking ${year} (sample)`, { closedAt: closing })
    await playActs(
      sql,
      acts.filter(({ at }) => at >= closing && at < deciding),
    )
    const { people } = crowd
    await playSuggestions(sql, community.suggestions, {
      people,
      moderator: cast.moderator,
      at: deciding,
      now,
    })
    const known = new Set(points.map(({ id }) => id))
    const added = (await listPoints(sql)).filter(({ id }) => !known.has(id))
    await playActs(sql, [
      ...acts.filter(({ at }) => at >= deciding),
      ...votesOnNew(people, added, random, new Date(deciding.getTime() + DAY), now),
    ])
    await dateWhatWasSaid(sql)
    await renderOutdated()
    await followSome(sql, people, random)
    await playThreads(sql, community, { people, cast, now })
    await markHelpful(sql, people, random)
    await keepModeratorsBusy(sql, people, cast)
    await settleNotifications(sql, now)
    const days = await takeSnapshots(sql, from, now)
    const flags = await lookForManipulation(now)
    const [said] = await sql<{ votes: number; comments: number }[]>`
      select (select count(*)::int from vote) as votes, (select count(*)::int from comment) as comments`
    return {
      members: crowd.people.length + crowd.brigade.length + crowd.clique.length + Object.keys(cast).length,
      votes: said?.votes ?? 0,
      comments: said?.comments ?? 0,
      days,
      flags,
    }
  } finally {
    await sql.end({ timeout: 1 })
  }
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../prisma/seed-data/${name}.json`, import.meta.url), 'utf8'))

const listPoints = (sql: Sql) => sql<SamplePoint[]>`
  select p.id, t.slug, p.side from point p join technology t on t.id = p.technology_id
  where p.archived_at is null and t.state = 'LISTED' order by t.slug, p.side, p.position, p.id`
