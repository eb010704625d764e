import { Client } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, findDifferences, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { decideSuggestion } from './decide-suggestion'
import { makeSuggestion, type NewSuggestion } from './make-suggestion'
import { contentSchemas } from './suggestion-schema'
import { withdrawSuggestion } from './withdraw-suggestion'

const url = useTestDatabase()

const text = {
  title: 'Starts in a second',
  detail: 'A server answers within a second of its start.',
  theme: 'performance',
  since: null,
  until: null,
  sources: [],
}

async function suggest(
  memberId: string,
  given: Partial<NewSuggestion> & Pick<NewSuggestion, 'kind'>,
): Promise<string> {
  const made = await makeSuggestion(memberId, { content: {}, why: null, ...given })
  if ('refusal' in made) throw new Error(made.refusal)
  return made.suggestion.id
}
const suggestPoint = (memberId: string, slug: string, changed: object = {}) =>
  suggest(memberId, {
    kind: 'POINT',
    slug,
    content: contentSchemas.POINT.parse({ side: 'PRO', ...text, ...changed }),
  })

type Given = Partial<Omit<Parameters<typeof decideSuggestion>[1], 'subject'>>
async function decide(moderatorId: string, id: string, given: Given = {}) {
  const decision = given.decision ?? 'ACCEPT'
  const reason = (
    { ACCEPT: 'ACCURATE', MERGE: 'SAYS_THE_SAME', DECLINE: 'TOO_VAGUE', UNDO: 'MISTAKE' } as const
  )[decision]
  return decideSuggestion(moderatorId, { subject: { type: 'SUGGESTION', id }, decision, reason, ...given })
}
const aModerator = () => aMember({ role: 'MODERATOR' })
const toldTo = (memberId: string) =>
  db.notification.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } })
const becameOf = (id: string) => db.suggestion.findUniqueOrThrow({ where: { id } })

describe('an accepted point', () => {
  it('stands on the technology in the words of its member, who is told', async () => {
    const [member, moderator] = [await aMember(), await aModerator()]
    const id = await suggestPoint(member.id, 'flask')
    expect(await decide(moderator.id, id, { note: 'Thank you' })).toMatchObject({ state: 'ACCEPTED' })
    const { becamePointId } = await becameOf(id)
    expect(await db.pointVersion.findMany({ where: { pointId: becamePointId as string } })).toMatchObject([
      {
        number: 1,
        title: text.title,
        memberId: member.id,
        suggestionId: id,
        adjusted: false,
        changesMeaning: false,
      },
    ])
    expect(await toldTo(member.id)).toMatchObject([
      {
        kind: 'SUGGESTION_DECIDED',
        actorId: null,
        link: `/technologies/flask#point-${becamePointId}`,
        details: {
          outcome: 'ACCEPTED',
          kind: 'POINT',
          title: text.title,
          technology: 'Flask',
          reason: 'ACCURATE',
          note: 'Thank you',
          changed: false,
        },
      },
    ])
    expect(await db.moderationLog.findFirst({ where: { subjectId: id } })).toMatchObject({
      action: 'SUGGESTION_ACCEPTED',
      subjectType: 'SUGGESTION',
      actorId: moderator.id,
    })
  })

  it('in changed words says so, and without a theme gets the likeliest', async () => {
    const [member, moderator] = [await aMember(), await aModerator()]
    const id = await suggestPoint(member.id, 'flask', { title: 'Fst', theme: null })
    await decide(moderator.id, id, {
      content: { side: 'PRO', ...text, theme: null, title: 'Fast from the start' },
    })
    const version = await db.pointVersion.findFirstOrThrow({ where: { suggestionId: id } })
    expect(version).toMatchObject({
      title: 'Fast from the start',
      adjusted: true,
      theme: expect.stringMatching(/^[a-z ]+$/),
    })
    expect((await toldTo(member.id))[0]?.details).toMatchObject({ changed: true })
    expect(
      await decide(moderator.id, await suggestPoint(member.id, 'flask'), {
        content: { side: 'PRO', ...text, title: 'x' },
      }),
    ).toMatchObject({
      refusal: 'INVALID',
      errors: [{ field: 'title' }],
    })
  })

  it('goes with its votes when that is undone, and the same one comes back with them', async () => {
    const [member, voter, moderator] = [await aMember(), await aMember(), await aModerator()]
    const id = await suggestPoint(member.id, 'laravel')
    await decide(moderator.id, id)
    const point = (await becameOf(id)).becamePointId as string
    await castVote(voter.id, point, 1)
    const before = await db.technology.findUniqueOrThrow({ where: { slug: 'laravel' } })
    expect(await decide(moderator.id, id, { decision: 'UNDO' })).toMatchObject({ state: 'PENDING' })
    expect(await db.ballot.findFirst({ where: { memberId: voter.id } })).toBeNull()
    expect(await castVote(voter.id, point, -1)).toEqual({ refusal: 'ARCHIVED' })
    expect(await findDifferences()).toEqual([])
    await decide(moderator.id, id)
    expect((await becameOf(id)).becamePointId).toBe(point)
    const after = await db.technology.findUniqueOrThrow({ where: { slug: 'laravel' } })
    expect([after.weightMicro, after.favourableMicro]).toEqual([before.weightMicro, before.favourableMicro])
    expect((await toldTo(member.id)).map(({ details }) => (details as { outcome: string }).outcome)).toEqual([
      'ACCEPTED',
      'REOPENED',
      'ACCEPTED',
    ])
    expect(await findDifferences()).toEqual([])
  })
})

describe('a changed text', () => {
  const edit = async (memberId: string, pointId: string, changed: object) =>
    suggest(memberId, {
      kind: 'POINT_EDIT',
      pointId,
      content: contentSchemas.POINT_EDIT.parse({ ...text, ...changed }),
    })

  it('with another meaning tells every voter once and keeps their votes; a typo tells nobody', async () => {
    const [member, voter, later, moderator] = [
      await aMember(),
      await aMember(),
      await aMember(),
      await aModerator(),
    ]
    const point = (await pointsOf('django'))[0]?.id as string
    await castVote(voter.id, point, 1)
    const sums = await db.technology.findUniqueOrThrow({ where: { slug: 'django' } })

    await decide(moderator.id, await edit(member.id, point, { title: 'A typo mended' }))
    expect(await toldTo(voter.id)).toEqual([])
    expect(await db.point.findUniqueOrThrow({ where: { id: point } })).toMatchObject({
      title: 'A typo mended',
      meaning: 1,
    })

    const id = await edit(member.id, point, { title: 'Something else' })
    await decide(moderator.id, id, { changesMeaning: true })
    await castVote(later.id, point, -1)
    expect(await toldTo(voter.id)).toMatchObject([
      {
        kind: 'POINT_CHANGED',
        link: `/technologies/django#point-${point}`,
        details: { title: 'Something else', earlierTitle: 'A typo mended', technology: 'Django' },
      },
    ])
    expect(await toldTo(later.id)).toEqual([])
    expect(await db.vote.findFirst({ where: { memberId: voter.id } })).toMatchObject({ value: 1, meaning: 1 })
    await castVote(later.id, point, 0)
    expect((await db.technology.findUniqueOrThrow({ where: { slug: 'django' } })).weightMicro).toBe(
      sums.weightMicro,
    )
    expect(
      (await db.pointVersion.findMany({ where: { pointId: point }, orderBy: { number: 'asc' } })).map(
        ({ number, meaning, changesMeaning }) => [number, meaning, changesMeaning],
      ),
    ).toEqual([
      [1, 1, false],
      [2, 1, false],
      [3, 2, true],
    ])

    // Still agreeing moves nothing, and the vote stands for the new text.
    const { version } = await db.technology.findUniqueOrThrow({ where: { slug: 'django' } })
    await castVote(voter.id, point, 1)
    expect(await db.vote.findFirst({ where: { memberId: voter.id } })).toMatchObject({ meaning: 2 })
    expect((await db.technology.findUniqueOrThrow({ where: { slug: 'django' } })).version).toBe(version)
    expect(await findDifferences()).toEqual([])
  })

  it('that another one was built on can be taken back only after that one', async () => {
    const [member, moderator] = [await aMember(), await aModerator()]
    const point = (await pointsOf('django'))[1]
    const pointId = point?.id as string
    const id = await edit(member.id, pointId, { title: 'Something else' })
    await decide(moderator.id, id, { changesMeaning: true })
    const second = await edit(member.id, pointId, { title: 'Something else again' })
    await decide(moderator.id, second)
    expect(await decide(moderator.id, id, { decision: 'UNDO' })).toEqual({ refusal: 'BUILT_ON' })
    await decide(moderator.id, second, { decision: 'UNDO' })
    await decide(moderator.id, id, { decision: 'UNDO' })
    expect(await db.point.findUniqueOrThrow({ where: { id: pointId } })).toMatchObject({
      title: point?.title,
      meaning: 1,
    })
    expect(await db.pointVersion.count({ where: { pointId } })).toBe(5)
  })

  it('that was the last one is undone whole', async () => {
    const [member, voter, other, moderator] = [
      await aMember(),
      await aMember(),
      await aMember(),
      await aModerator(),
    ]
    const point = (await pointsOf('django'))[2]
    const pointId = point?.id as string
    await castVote(voter.id, pointId, 1)
    const id = await edit(member.id, pointId, { title: 'Something else' })
    await decide(moderator.id, id, { changesMeaning: true })
    await castVote(other.id, pointId, -1)
    await decide(moderator.id, id, { decision: 'UNDO' })
    expect(await db.point.findUniqueOrThrow({ where: { id: pointId } })).toMatchObject({
      title: point?.title,
      detail: point?.detail,
      meaning: 1,
    })
    expect(await toldTo(voter.id)).toEqual([])
    // Who voted on what has been taken back is asked as well.
    expect(await toldTo(other.id)).toMatchObject([{ kind: 'POINT_CHANGED' }])
    await decide(moderator.id, id, { changesMeaning: true })
    expect(await db.point.findUniqueOrThrow({ where: { id: pointId } })).toMatchObject({ meaning: 3 })
  })

  it('that says what stands there already is refused', async () => {
    const [member, moderator] = [await aMember(), await aModerator()]
    const point = (await pointsOf('rust'))[0]
    const { title, detail, theme } = point as { title: string; detail: string; theme: string }
    const id = await edit(member.id, point?.id as string, { title, detail, theme })
    expect(await decide(moderator.id, id)).toEqual({ refusal: 'NOTHING_CHANGED' })
    expect((await becameOf(id)).state).toBe('PENDING')
  })
})

describe('two points that say the same', () => {
  it('become one with the votes of both, and two again', async () => {
    const [member, voter, moderator] = [await aMember(), await aMember(), await aModerator()]
    const [from, into] = (await pointsOf('nodejs')).filter(({ side }) => side === 'CON')
    await castVote(voter.id, from?.id as string, 1)
    const id = await suggest(member.id, { kind: 'SAME_POINTS', pointId: from?.id, otherPointId: into?.id })
    await decide(moderator.id, id)
    expect(await db.point.findUniqueOrThrow({ where: { id: from?.id } })).toMatchObject({
      mergedIntoId: into?.id,
    })
    expect(await db.vote.count({ where: { pointId: into?.id, memberId: voter.id } })).toBe(1)
    expect(await findDifferences()).toEqual([])
    await decide(moderator.id, id, { decision: 'UNDO' })
    expect(await db.point.findUniqueOrThrow({ where: { id: from?.id } })).toMatchObject({
      mergedIntoId: null,
      archivedAt: null,
    })
    await decide(moderator.id, id, { into: from?.id })
    expect(await db.point.findUniqueOrThrow({ where: { id: into?.id } })).toMatchObject({
      mergedIntoId: from?.id,
    })
    expect(await findDifferences()).toEqual([])
  })

  it('are of one technology and side', async () => {
    const { id } = await aMember()
    const [pro, con] = [(await pointsOf('nodejs'))[0], (await pointsOf('rust')).at(-1)]
    expect(
      await makeSuggestion(id, {
        kind: 'SAME_POINTS',
        pointId: pro?.id,
        otherPointId: con?.id,
        content: {},
        why: null,
      }),
    ).toEqual({ refusal: 'NOT_A_PAIR' })
  })

  it('a suggested one is merged with the one that is there, which its member is shown', async () => {
    const [member, moderator] = [await aMember(), await aModerator()]
    const there = (await pointsOf('rust'))[0]
    const id = await suggestPoint(member.id, 'rust')
    expect(
      await decide(moderator.id, id, { decision: 'MERGE', into: (await pointsOf('rust')).at(-1)?.id }),
    ).toEqual({ refusal: 'NOT_A_PAIR' })
    expect(await decide(moderator.id, id, { decision: 'MERGE', into: there?.id })).toMatchObject({
      state: 'MERGED',
      link: `/technologies/rust#point-${there?.id}`,
    })
    await decide(moderator.id, id, { decision: 'UNDO' })
    await decide(moderator.id, id)
    expect((await becameOf(id)).becamePointId).not.toBe(there?.id)
  })
})

describe('a technology of the community', () => {
  const content = contentSchemas.TECHNOLOGY.parse({
    name: 'Phoenix',
    kind: 'framework',
    language: 'Elixir',
    website: 'https://phoenixframework.org',
    summary: 'A web framework for Elixir that keeps pages live.',
  })
  const ranked = () => db.technology.findMany({ where: { state: 'LISTED' }, select: { slug: true } })

  it('is a draft until it has two pros and two cons, then it is listed without a position', async () => {
    const [member, moderator] = [await aMember(), await aModerator()]
    const id = await suggest(member.id, { kind: 'TECHNOLOGY', content })
    expect(await decide(moderator.id, id)).toMatchObject({ state: 'ACCEPTED', link: '/technologies/phoenix' })
    const stateNow = async () => (await db.technology.findUniqueOrThrow({ where: { slug: 'phoenix' } })).state
    const accepted: string[] = []
    for (const side of ['PRO', 'CON', 'CON', 'PRO']) {
      expect(await stateNow()).toBe('DRAFT')
      await expect(
        db.technology.update({ where: { slug: 'phoenix' }, data: { state: 'LISTED' } }),
      ).rejects.toThrow()
      const point = await suggestPoint(member.id, 'phoenix', {
        side,
        title: `${side} number ${accepted.length}`,
      })
      await decide(moderator.id, point)
      accepted.push(point)
    }
    expect(await db.technology.findUniqueOrThrow({ where: { slug: 'phoenix' } })).toMatchObject({
      state: 'LISTED',
      editorialPosition: null,
      license: null,
    })
    expect(await ranked()).toHaveLength(8)
    await decide(moderator.id, accepted[0] as string, { decision: 'UNDO' })
    expect(await stateNow()).toBe('DRAFT')
    await decide(moderator.id, accepted[0] as string)
    expect(await stateNow()).toBe('LISTED')

    await decide(moderator.id, id, { decision: 'UNDO' })
    expect(await stateNow()).toBe('ARCHIVED')
    await decide(moderator.id, id, { content: { ...content, license: 'MIT', firstReleased: 2014 } })
    expect(await db.technology.findUniqueOrThrow({ where: { slug: 'phoenix' } })).toMatchObject({
      state: 'LISTED',
      license: 'MIT',
    })
    expect(await findDifferences()).toEqual([])
  })

  it('is listed though its points are all accepted at once', async () => {
    const [member, moderator] = [await aMember(), await aModerator()]
    const id = await suggest(member.id, { kind: 'TECHNOLOGY', content: { ...content, name: 'Gin' } })
    await decide(moderator.id, id)
    const points = await Promise.all(
      ['PRO', 'PRO', 'CON', 'CON'].map((side, number) =>
        suggestPoint(member.id, 'gin', { side, title: `Number ${number}` }),
      ),
    )
    await Promise.all(points.map((point) => decide(moderator.id, point)))
    expect(await db.technology.findUniqueOrThrow({ where: { slug: 'gin' } })).toMatchObject({
      state: 'LISTED',
    })
  })

  it('gets an address of its own', async () => {
    const [member, moderator] = [await aMember(), await aModerator()]
    for (const [name, slug] of [
      ['Django', 'django-2'],
      ['C++', 'c-plus-plus'],
      ['日本', 'technology'],
    ])
      expect(
        await decide(
          moderator.id,
          await suggest(member.id, { kind: 'TECHNOLOGY', content: { ...content, name } }),
        ),
      ).toMatchObject({ link: `/technologies/${slug}` })
  })

  it('is edited and edited back, with every version kept', async () => {
    const [member, moderator] = [await aMember(), await aModerator()]
    const before = await db.technology.findUniqueOrThrow({ where: { slug: 'rust' } })
    const id = await suggest(member.id, {
      kind: 'TECHNOLOGY_EDIT',
      slug: 'rust',
      content: { ...content, name: 'Rust language' },
    })
    await decide(moderator.id, id)
    expect(await db.technology.findUniqueOrThrow({ where: { slug: 'rust' } })).toMatchObject({
      name: 'Rust language',
      language: 'Elixir',
      license: null,
    })
    await decide(moderator.id, id, { decision: 'UNDO' })
    expect(await db.technology.findUniqueOrThrow({ where: { slug: 'rust' } })).toMatchObject({
      name: 'Rust',
      license: before.license,
      firstReleased: before.firstReleased,
      repository: before.repository,
    })
    const versions = await db.technologyVersion.findMany({
      where: { technology: { slug: 'rust' } },
      orderBy: { number: 'asc' },
    })
    expect(versions.map(({ memberId }) => memberId)).toEqual([null, member.id, null])
  })
})

describe('deciding', () => {
  it('is for moderators, once, and an unmade decision can be made again', async () => {
    const [member, one, other] = [await aMember(), await aModerator(), await aModerator()]
    const id = await suggestPoint(member.id, 'rust')
    expect(await decide(member.id, id)).toEqual({ refusal: 'FORBIDDEN' })
    expect(await decide(one.id, id, { decision: 'UNDO' })).toMatchObject({
      refusal: 'DECIDED',
      standing: { state: 'PENDING' },
    })
    expect(await decide(one.id, 'nothing')).toEqual({ refusal: 'NOT_FOUND' })
    const answers = await Promise.all([decide(one.id, id), decide(other.id, id, { decision: 'DECLINE' })])
    expect(answers.filter((answer) => 'state' in answer)).toHaveLength(1)
    expect(answers.find((answer) => 'standing' in answer)).toMatchObject({
      refusal: 'DECIDED',
      standing: { decidedBy: expect.stringMatching(/^member-/) },
    })
    await db.$queryRaw`select set_suspended(${one.id}::uuid, true) as notice`
    expect(await decide(one.id, id)).toEqual({ refusal: 'SUSPENDED' })
  })

  it('tells the member why it was declined, in the moderator’s words but without the name', async () => {
    const [member, moderator] = [await aMember(), await aModerator()]
    const id = await suggestPoint(member.id, 'rust')
    await decide(moderator.id, id, { decision: 'DECLINE', reason: 'OTHER', note: 'Say in which version.' })
    const [told] = await toldTo(member.id)
    expect(told).toMatchObject({
      link: `/suggestions#suggestion-${id}`,
      details: { outcome: 'DECLINED', reason: 'OTHER', note: 'Say in which version.' },
    })
    expect(JSON.stringify(told)).not.toContain(moderator.handle)
  })

  it('about what its member has taken back is impossible', async () => {
    const [member, somebody, moderator] = [await aMember(), await aMember(), await aModerator()]
    const id = await suggestPoint(member.id, 'rust')
    expect(await withdrawSuggestion(somebody.id, id)).toBe('NOT_YOUR_SUGGESTION')
    expect(await withdrawSuggestion(member.id, id)).toBeNull()
    expect(await withdrawSuggestion(member.id, id)).toBeNull()
    expect(await decide(moderator.id, id)).toMatchObject({
      refusal: 'DECIDED',
      standing: { state: 'WITHDRAWN' },
    })
    const second = await suggestPoint(member.id, 'rust')
    await decide(moderator.id, second, { decision: 'DECLINE' })
    expect(await withdrawSuggestion(member.id, second)).toBe('SUGGESTION_DECIDED')
  })
})

describe('a suggestion', () => {
  it('sent twice is one, and a suspended member makes none', async () => {
    const member = await aMember()
    expect(await suggestPoint(member.id, 'flask')).toBe(await suggestPoint(member.id, 'flask'))
    await db.$queryRaw`select set_suspended(${member.id}::uuid, true) as notice`
    expect(await makeSuggestion(member.id, { kind: 'POINT', slug: 'flask', content: {}, why: null })).toEqual(
      { refusal: 'SUSPENDED' },
    )
    expect(
      await makeSuggestion((await aMember()).id, { kind: 'POINT', slug: 'nothing', content: {}, why: null }),
    ).toEqual({ refusal: 'NOT_FOUND' })
  })

  it('outlives the account that made it, without its name', async () => {
    const [member, moderator] = [await aMember(), await aModerator()]
    const id = await suggestPoint(member.id, 'flask', { title: 'Outlives its author' })
    await decide(moderator.id, id)
    await db.notification.deleteMany({ where: { memberId: member.id } })
    await db.member.delete({ where: { id: member.id } })
    expect(await becameOf(id)).toMatchObject({ memberId: null, state: 'ACCEPTED' })
    expect(await db.pointVersion.findFirst({ where: { suggestionId: id } })).toMatchObject({ memberId: null })
  })
})

it('a decision and the end of its member’s account wait for each other, and neither for both', async () => {
  const [member, moderator] = [await aMember(), await aModerator()]
  const id = await suggestPoint(member.id, 'flask', { title: 'Written by somebody who goes' })
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    // As delete_for_good does: the member, then what refers to it.
    await client.query('begin')
    await client.query('select from member where id = $1 for update', [member.id])
    const decided = decide(moderator.id, id)
    await vi.waitFor(async () => {
      const { rows } = await client.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      )
      expect(rows).toHaveLength(1)
    })
    await client.query('delete from member where id = $1', [member.id])
    await client.query('commit')
    expect(await decided).toMatchObject({ state: 'ACCEPTED' })
  } finally {
    await client.end()
  }
  expect(await becameOf(id)).toMatchObject({ memberId: null, state: 'ACCEPTED' })
})
