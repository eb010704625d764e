import { beforeAll, describe, expect, it } from 'vitest'
import { deleteComment } from '@/lib/comment/delete-comment'
import { listNewestComments } from '@/lib/comment/newest-comments-queries'
import { postComment } from '@/lib/comment/post-comment'
import { dayOf } from '@/lib/history/day-rules'
import { listPagesForSearch } from '@/lib/sitemap/sitemap-queries'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, pointsOf } from '@/testing/factories'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { listRankChanges } from './rank-changes-queries'

const url = useTestDatabase()

/** How the list stood at the end of a day, in the given order. */
const snapshot = (day: string, slugs: string[]) =>
  runOn(
    url,
    `insert into snapshot (day, technology_id, slug, rank, best_rank, worst_rank, score, low, high, weight_micro,
       favourable_micro, voters, verdicts_yes, verdicts_no, comments)
     select $1, t.id, t.slug, o.rank, o.rank, o.rank, 50, 40, 60, 0, 0, 0, 0, 0, 0
     from unnest($2::text[]) with ordinality o(slug, rank) join technology t using (slug)`,
    [day, slugs],
  )

async function lift(slug: string) {
  const member = await aMember()
  for (const { id, side } of await pointsOf(slug)) await castVote(member.id, id, side === 'PRO' ? 1 : -1)
}

describe('the changes of the ranking', () => {
  it('compare with the newest edition until there is a snapshot, and tell nothing while nothing moved', async () => {
    expect((await listRankChanges()).days).toEqual([])
    for (let i = 0; i < 12; i++) await lift('aspnet-core')
    const [today, ...earlier] = (await listRankChanges()).days
    expect(earlier).toEqual([])
    expect(today?.day).toBe(dayOf(new Date()))
    expect(today?.moves[0]).toEqual({ slug: 'aspnet-core', name: 'ASP.NET Core', from: 7, to: 1 })
    expect(today?.moves).toHaveLength(7)
  })

  it('are told by day: who came, moved and left, and today against the last day', async () => {
    await snapshot('2026-03-01', ['nodejs', 'django', 'flask'])
    await snapshot('2026-03-02', ['nodejs', 'django', 'flask'])
    await snapshot('2026-03-04', ['django', 'nodejs', 'rust'])
    const [today, day, ...rest] = (await listRankChanges()).days
    expect(rest).toEqual([])
    expect(day).toMatchObject({ day: '2026-03-04', at: '2026-03-05T00:00:00.000Z' })
    expect(day?.moves.map(({ slug, from, to }) => [slug, from, to])).toEqual([
      ['django', 2, 1],
      ['nodejs', 1, 2],
      ['rust', null, 3],
      ['flask', 3, null],
    ])
    expect(today?.moves.map(({ slug, from }) => [slug, from])).toContainEqual(['aspnet-core', null])
  })

  it('keep today’s date where something is said that does not count: nothing that the feed shows expires', async () => {
    const before = await listRankChanges()
    const { id } = await aMember()
    for (const isSuspended of [true, false]) {
      const [row] = await runOn(url, 'select set_suspended($1::uuid, $2) as told', [id, isSuspended])
      expect(row).toMatchObject({ told: { sums: [], tags: [`member:${id}`] } })
      expect(await listRankChanges()).toEqual(before)
    }
  })

  it('are dated by the beginning of the day where only the editors moved something', async () => {
    await runOn(url, 'update technology set counted_at = null')
    expect((await listRankChanges()).days[0]).toMatchObject({
      day: '2026-03-05',
      at: '2026-03-05T00:00:00.000Z',
    })
  })

  it('of a day that has its snapshot are told by that alone', async () => {
    await snapshot(dayOf(new Date(Date.now() - 86_400_000)), ['django', 'nodejs', 'rust'])
    await snapshot(dayOf(new Date()), ['django', 'nodejs', 'flask'])
    const { days } = await listRankChanges()
    expect(days.map(({ day }) => day)).toEqual([dayOf(new Date())])
    expect(days[0]?.moves.map(({ slug, from, to }) => [slug, from, to])).toEqual([
      ['flask', null, 3],
      ['rust', 3, null],
    ])
  })
})

describe('comments for machines', () => {
  let author: string
  beforeAll(async () => {
    author = (await aMember()).id
  })
  const post = async (body: string, parentId?: string) => {
    const posted = await postComment(author, 'laravel', { body, parentId }, null)
    if ('refusal' in posted) throw new Error(posted.refusal)
    return posted.comment
  }

  it('are the newest, replies among them, without what was taken away', async () => {
    const first = await post('First')
    const reply = await post('Reply', first.id)
    const gone = await post('Gone')
    await deleteComment(author, gone.id)
    const listed = await listNewestComments('laravel')
    expect(listed?.comments.map(({ id }) => id)).toEqual([reply.id, first.id])
    expect(await listNewestComments('nothing')).toBeNull()
  })

  it('date the page of their technology in the sitemap, as a vote does, and open its further pages', async () => {
    const before = await listPagesForSearch()
    const dateOf = (path: string, entries = before) => entries.find((entry) => entry.path === path)?.changed
    expect(before.map(({ path }) => path)).not.toContain('/technologies/laravel/comments/2')
    for (let i = 0; i < 20; i++) await post(`Comment ${i}`)
    await lift('flask')
    const after = await listPagesForSearch()
    expect(after.map(({ path }) => path)).toContain('/technologies/laravel/comments/2')
    for (const path of [
      '/technologies/laravel',
      '/technologies/flask',
      '/kinds/framework',
      '/',
      '/languages/php',
    ])
      expect(dateOf(path, after)?.getTime(), path).toBeGreaterThan(dateOf(path)?.getTime() ?? Number.NaN)
    expect(dateOf('/technologies/spring-boot', after)).toEqual(dateOf('/technologies/spring-boot'))
    expect(dateOf('/editions/2024', after)).toBeNull()
    expect(dateOf('/privacy', after)).toBeNull()
  })
})
