import { readFileSync } from 'node:fs'
import { renderOutdated } from '@/lib/comment/render-outdated'
import { db } from '@/lib/db'
import { closeEdition } from '@/lib/edition/close-edition'
import { env } from '@/lib/env'
import { lookForManipulation } from '@/lib/flag/look-for-manipulation'
import { snapshotConnection } from '@/lib/snapshot/catch-up'
import { seededRandom } from './random'
import { playActs } from './sample-acts'
import { commentsOf, type SampleTexts } from './sample-comments'
import { beginList, dateWhatWasSaid, takeSnapshots } from './sample-past'
import { addPeople, DAY } from './sample-people'
import { type SamplePoint, votesOf } from './sample-votes'

const DAYS = 210
/** The edition of the year before is closed in the middle of the invented past, so that much has moved since. */
const EDITION_DAYS_AGO = 120

type Filled = { members: number; votes: number; comments: number; days: number; flags: number }

export const hasSampleData = async () =>
  (await db.member.count({ where: { email: { endsWith: '@sample.invalid' } } })) > 0

/** Fills in an invented community and its last seven months; every member is marked as a sample by name and handle. */
export async function fillSampleData(now = new Date()): Promise<Filled> {
  const random = seededRandom(2024)
  const from = new Date(now.getTime() - DAYS * DAY)
  const texts: SampleTexts = JSON.parse(
    readFileSync(new URL('../../prisma/seed-data/sample-comments.json', import.meta.url), 'utf8'),
  )
  const sql = snapshotConnection(env().DATABASE_URL)
  try {
    await beginList(sql, from)
    const crowd = await addPeople(sql, texts.names, random, from, now)
    const points = await sql<SamplePoint[]>`
      select p.id, t.slug, p.side from point p join technology t on t.id = p.technology_id
      where p.archived_at is null order by t.slug, p.side, p.position, p.id`
    const comments = commentsOf(crowd.people, texts, random, now)
    const acts = [...votesOf(crowd, points, random, from, now), ...comments]
    const closing = new Date(now.getTime() - EDITION_DAYS_AGO * DAY)
    await playActs(
      sql,
      acts.filter(({ at }) => at < closing),
    )
    const year = closing.getUTCFullYear() - 1
    await closeEdition(year, `Community ranking ${year} (sample)`, closing)
    await playActs(
      sql,
      acts.filter(({ at }) => at >= closing),
    )
    await dateWhatWasSaid(sql)
    await renderOutdated()
    const days = await takeSnapshots(sql, from, now)
    const flags = await lookForManipulation(now)
    const [said] = await sql<{ votes: number; comments: number }[]>`
      select (select count(*)::int from vote) as votes, (select count(*)::int from comment) as comments`
    return {
      members: crowd.people.length + crowd.brigade.length + crowd.clique.length,
      votes: said?.votes ?? 0,
      comments: said?.comments ?? 0,
      days,
      flags,
    }
  } finally {
    await sql.end({ timeout: 1 })
  }
}
