import { beforeAll, expect, it } from 'vitest'
import { offerChanges } from '@/lib/changes/apply-notice'
import { Changes } from '@/lib/changes/changes'
import { RankingInMemory } from '@/lib/changes/ranking-in-memory'
import { deleteComment } from '@/lib/comment/delete-comment'
import { markHelpful } from '@/lib/comment/mark-helpful'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { setSuspended } from '@/lib/member/set-suspended'
import { ExpiryClock } from '@/lib/page-store/expiry-clock'
import { type Rendering, rendering } from '@/lib/page-store/rendering'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { listChoices } from './choice-queries'
import { getComparison } from './comparison-queries'
import { comparisonSchema } from './comparison-schema'

useTestDatabase()

const clock = new ExpiryClock()
const ranking = new RankingInMemory()
const readSums = async () =>
  (await db.technology.findMany({ where: { state: 'LISTED' } })).map((row) => ({
    slug: row.slug,
    editorialPosition: row.editorialPosition,
    weightMicro: Number(row.weightMicro),
    favourableMicro: Number(row.favourableMicro),
    version: Number(row.version),
  }))

beforeAll(async () => {
  await ranking.load(readSums)
  offerChanges(new Changes({ clock, ranking, reload: () => void ranking.load(readSums) }))
})

/** What the page store would keep of an answer: whether it still holds after what was done since. */
async function rendered<T>(read: () => Promise<T>) {
  const context: Rendering = { tags: new Set() }
  const since = clock.now
  const shown = await rendering.run(context, read)
  return { shown, isFresh: () => clock.isFresh({ tags: context.tags, since }) }
}
const compare = async (...slugs: string[]) => {
  const { shown, isFresh } = await rendered(() => getComparison(slugs))
  return { comparison: comparisonSchema.strict().parse(shown), isFresh }
}
const vote = async (slug: string, value: 1 | -1) =>
  castVote((await aMember()).id, (await pointsOf(slug))[0]?.id as string, value)

async function say(
  slug: string,
  body: string,
  verdict: 'YES' | 'NO',
  experience: 'PRODUCTION' | 'PAST' | null,
) {
  const member = await aMember()
  const posted = await postComment(member.id, slug, { body, verdict, experience }, null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return { member, id: posted.comment.id }
}

it('tells of a fresh site what the editors know, in the order of the address', async () => {
  const { comparison } = await compare('aspnet-core', 'django', 'nodejs')
  expect(comparison.technologies.map(({ slug, rank }) => [slug, rank])).toEqual([
    ['aspnet-core', 7],
    ['django', 2],
    ['nodejs', 1],
  ])
  expect(comparison.total).toBe(7)
  expect(comparison.pairs.map(({ ahead, behind }) => `${ahead} ${behind}`)).toEqual([
    'nodejs django',
    'nodejs aspnet-core',
    'django aspnet-core',
  ])
  expect(comparison.pairs[0]?.probability).toBeCloseTo(0.5961, 4)
  expect(comparison.pairs[1]?.probability).toBeCloseTo(0.9219, 4)
  for (const { technologies } of comparison.themes)
    expect(technologies.map(({ slug }) => slug)).toEqual(['aspnet-core', 'django', 'nodejs'])
  const points = comparison.themes.flatMap(({ technologies }) => technologies.flatMap((each) => each.points))
  expect(points).toHaveLength(18)
  expect(comparison.others.map(({ slug }) => slug)).not.toContain('django')
  expect(comparison.others.length).toBeGreaterThan(2)
  expect(comparison.technologies[0]).toMatchObject({ wouldUseAgain: null, byExperience: [] })
})

it('is nothing where one of them is not listed, or cannot stand in an address', async () => {
  expect(await getComparison(['cobol', 'django'])).toBeNull()
  const { id } = await db.technology.create({
    data: {
      slug: 'spy-vs-spy',
      name: 'Spy vs Spy',
      kind: 'framework',
      language: 'Java',
      website: 'https://spy.example',
      summary: 'Two spies.',
    },
  })
  expect(await getComparison(['django', 'spy-vs-spy'])).toBeNull()
  expect((await listChoices()).map(({ slug }) => slug)).not.toContain('spy-vs-spy')
  expect((await compare('django', 'flask')).comparison.others.map(({ slug }) => slug)).not.toContain(
    'spy-vs-spy',
  )
  for (const state of ['DRAFT', 'ARCHIVED'] as const) {
    await db.technology.update({ where: { id }, data: { state } })
    expect(await getComparison(['django', 'spy-vs-spy'])).toBeNull()
    await db.technology.update({ where: { slug: 'laravel' }, data: { state } })
    expect(await getComparison(['django', 'laravel'])).toBeNull()
  }
  await db.technology.update({ where: { slug: 'laravel' }, data: { state: 'LISTED' } })
})

it('a vote moves a comparison of its technology, and no other one while no rank moves', async () => {
  const first = await compare('django', 'flask')
  const other = await compare('nodejs', 'rust')
  const choices = await rendered(listChoices)
  await vote('django', 1)
  expect([first, other, choices].map(({ isFresh }) => isFresh())).toEqual([false, true, true])
  const { comparison } = await compare('django', 'flask')
  expect(comparison.pairs[0]?.probability).toBeGreaterThan(first.comparison.pairs[0]?.probability as number)
  expect(comparison.technologies[0]?.voters).toBe(1)
})

it('a vote on a third technology expires a comparison just when some rank moves', async () => {
  const order = async () => (await listChoices()).map(({ slug }) => slug).join()
  const [before, { isFresh }] = [await order(), await compare('aspnet-core', 'nodejs')]
  let votes = 0
  for (; (await order()) === before; votes++) {
    expect(isFresh()).toBe(true)
    await vote('flask', -1)
  }
  expect(votes).toBeGreaterThan(1)
  expect(isFresh()).toBe(false)
})

it('comments with a verdict stand under how their members know it, the most helpful first, two at most', async () => {
  await say('rust', 'First, in **production**', 'YES', 'PRODUCTION')
  const second = await say('rust', 'Second', 'NO', 'PRODUCTION')
  const third = await say('rust', 'Third', 'YES', 'PRODUCTION')
  await say('rust', 'Long ago', 'NO', 'PAST')
  await say('rust', 'Somehow', 'YES', null)
  await db.$queryRaw`select id from post_comment(${(await aMember()).id}::uuid, 'rust', null, 'No verdict', null, null, null)`
  const before = await compare('django', 'rust')
  await markHelpful((await aMember()).id, second.id, true)
  expect(before.isFresh()).toBe(false)

  const heard = async () => {
    const { comparison } = await compare('django', 'rust')
    return comparison.technologies[1]?.byExperience.map(({ experience, yes, no, voices }) => [
      experience,
      yes,
      no,
      voices.map(({ excerpt }) => excerpt).join(', '),
    ])
  }
  const rest = [
    ['PAST', 0, 1, 'Long ago'],
    [null, 1, 0, 'Somehow'],
  ]
  expect(await heard()).toEqual([['PRODUCTION', 2, 1, 'Second, Third'], ...rest])
  const shown = await compare('django', 'rust')
  await setSuspended(third.member.handle, true)
  expect(shown.isFresh()).toBe(false)
  expect(await heard()).toEqual([['PRODUCTION', 1, 1, 'Second, First, in production'], ...rest])
  await deleteComment(second.member.id, second.id)
  expect(await heard()).toEqual([['PRODUCTION', 1, 0, 'First, in production'], ...rest])
  const { comparison } = await compare('django', 'rust')
  expect(comparison.technologies[1]?.wouldUseAgain).toMatchObject({ share: 2 / 3 })
})
