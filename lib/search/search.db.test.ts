import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { fillForSearch } from '@/testing/search-quality'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { addSynonym, listSynonyms, removeSynonym } from './change-synonyms'
import { isLateSearch, refuseLate } from './late-search'
import { search } from './search-queries'
import { searchAnswerSchema } from './search-schema'

const url = useTestDatabase()
beforeAll(() => fillForSearch())

const find = (q: string, more: Partial<Parameters<typeof search>[0]> = {}) =>
  search({ q, limit: 20, ...more })
const addresses = async (q: string) => (await find(q)).items.map(({ address }) => address)
const commentOf = (part: string) => db.comment.findFirstOrThrow({ where: { body: { contains: part } } })

describe('a search', () => {
  it('answers all kinds at once, as its schema says', async () => {
    const answer = await find('python framework')
    expect(searchAnswerSchema.parse(answer)).toEqual(answer)
    expect(answer.items[0]).toMatchObject({ type: 'technology', title: [{ text: 'Django', hit: false }] })
    const all = await find('kubernetes')
    expect(all.items[0]).toMatchObject({ type: 'comment', technology: { slug: 'spring-boot' } })
    expect(all.items[0]?.excerpt).toContainEqual({ text: 'Kubernetes', hit: true })
  })

  it('marks what was hit, also by another form or name of it', async () => {
    const [first] = (await find('battery')).items
    expect(first).toMatchObject({
      title: [
        { text: 'Batteries', hit: true },
        { text: ' included', hit: false },
      ],
    })
  })

  it('keeps to one kind and to a limit, and counts all', async () => {
    const { items, counts } = await find('learning', { type: 'point', limit: 2 })
    expect(items.map(({ type }) => type)).toEqual(['point', 'point'])
    expect(counts.point).toBeGreaterThan(2)
  })

  it.each(['learning', 'framework', 'python learning'])(
    'pages of “%s” neither repeat nor leave out any',
    async (q) => {
      const whole = (await find(q, { limit: 100 })).items.map(({ address }) => address)
      const paged: string[] = []
      for (let page = 1; page <= Math.ceil(whole.length / 3); page++)
        paged.push(...(await find(q, { limit: 3, page })).items.map(({ address }) => address))
      expect(whole.length).toBeGreaterThan(3)
      expect(paged).toEqual(whole)
      expect((await find(q, { limit: 20, page: 6 })).items).toEqual([])
    },
  )

  it('shows no comment that is not visible, and nothing of a technology that is not listed', async () => {
    const { id } = await commentOf('OpenTelemetry')
    expect(await addresses('opentelemetry')).toEqual([`/comments/${id}`])
    for (const state of ['PENDING', 'HIDDEN', 'DELETED'] as const) {
      await db.comment.update({ where: { id }, data: { state } })
      expect(await addresses('opentelemetry')).toEqual([])
    }
    await db.comment.update({ where: { id }, data: { state: 'VISIBLE' } })
    for (const state of ['DRAFT', 'ARCHIVED'] as const) {
      await db.technology.update({ where: { slug: 'django' }, data: { state } })
      expect(await addresses('opentelemetry')).toEqual([])
      expect((await addresses('batteries included')).filter((each) => each.includes('django'))).toEqual([])
      expect(await addresses('django')).not.toContain('/technologies/django')
    }
    await runOn(url, "update technology set state = 'LISTED' where slug = 'django'")
  })

  it('shows no point that is archived', async () => {
    const point = await db.point.findFirstOrThrow({ where: { title: 'Eloquent ORM' } })
    await db.point.update({ where: { id: point.id }, data: { archivedAt: new Date() } })
    expect(await addresses('eloquent orm')).not.toContain(`/technologies/laravel#point-${point.id}`)
    await db.point.update({ where: { id: point.id }, data: { archivedAt: null } })
    expect((await addresses('eloquent orm'))[0]).toBe(`/technologies/laravel#point-${point.id}`)
  })

  it('names no author who is deleting the account', async () => {
    const { id, memberId } = await commentOf('OpenTelemetry')
    const author = async () =>
      (await find('opentelemetry')).items.map((item) => 'author' in item && item.author)
    expect(await author()).toEqual([expect.objectContaining({ handle: expect.any(String) })])
    await db.member.update({ where: { id: memberId as string }, data: { deletesAt: new Date() } })
    expect(await author()).toEqual([null])
    expect(await addresses('opentelemetry')).toEqual([`/comments/${id}`])
    await db.member.update({ where: { id: memberId as string }, data: { deletesAt: null } })
  })

  it('says which words it searched for instead', async () => {
    expect(await find('djagno')).toMatchObject({ correctedTo: 'django' })
    expect(await find('lerning cruve')).toMatchObject({ correctedTo: 'learning curve' })
    expect(await find('django')).toMatchObject({ correctedTo: null })
  })

  it('finds points that say any of the words where none says all', async () => {
    const { items } = await find('jinja eloquent artisan')
    expect(items.length).toBeGreaterThan(1)
    expect(items.every(({ type }) => type === 'point')).toBe(true)
  })

  it.each([
    '',
    '   ',
    '!!!',
    '%',
    '_',
    "'; drop table point; --",
    '\\',
    ':* & | !',
    '<script>',
    'the of and',
    'ß ø æ ﬁ ½ ①',
    'שלום عالم 日本語',
    '👩‍💻',
    '\u202e\u200b',
    'a'.repeat(200),
    'a b c d e f g h i j k l m n o p q r s t u v w x y z',
    "l'été",
    '1e400 0x1F -5 3.14',
  ])('answers %j without an error', async (q) => {
    const answer = await find(q)
    expect(searchAnswerSchema.parse(answer)).toEqual(answer)
  })

  it('says that it was given up where it takes too long', async () => {
    const late = refuseLate(() =>
      db.$transaction(async (tx) => {
        await tx.$queryRaw`select set_config('statement_timeout', '20', true)`
        await tx.$queryRaw`select pg_sleep(5)::text`
      }),
    )
    await expect(late).rejects.toSatisfy(isLateSearch)
    await expect(refuseLate(() => Promise.reject(new Error('else')))).rejects.not.toSatisfy(isLateSearch)
  })
})

describe('synonyms', () => {
  it('are added, found at once, and taken out again', async () => {
    expect(await addresses('the snake')).not.toContain('/technologies/django')
    expect(await addSynonym('The Snake', 'Django')).toContain('technology of that name')
    expect((await addresses('the snake'))[0]).toBe('/technologies/django')
    expect(await addSynonym('the-snake', 'django')).toContain('already')
    expect(await listSynonyms()).toContainEqual({ alias: 'The Snake', means: 'Django' })
    expect(await removeSynonym('the snake', 'DJANGO')).toContain('one meaning fewer')
    expect(await addresses('the snake')).not.toContain('/technologies/django')
  })

  it('of what nobody has do no harm', async () => {
    await addSynonym('quux', 'Nothing Of That Name')
    expect(await addresses('quux')).toEqual([])
    await removeSynonym('quux', null)
  })

  it('are refused in a sentence where they could say nothing', async () => {
    await expect(addSynonym('???', 'Go')).rejects.toThrow('letter or a number')
    await expect(addSynonym('go', 'GO')).rejects.toThrow('same word')
    await expect(addSynonym(' ', 'Go')).rejects.toThrow('1 to 60')
    await expect(removeSynonym('never heard of', null)).rejects.toThrow('no such meaning')
  })
})
