import { expect, test } from '@playwright/test'
import { commentListSchema, commentSchema } from '@/lib/comment/comment-schema'
import { editionListSchema, editionSchema } from '@/lib/edition/edition-schema'
import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import { rankingSchema, technologyListSchema, technologySchema } from '@/lib/technology/technology-schema'
import { voteAnswerSchema } from '@/lib/vote/vote-schema'
import { pointsOf } from '@/testing/factories'
import { aClient, call } from './api'

test('every public read answers as its schema says, with ETag, 304 and for every origin', async () => {
  const reads = [
    ['/ranking', rankingSchema],
    ['/technologies', technologyListSchema],
    ['/technologies?kind=framework&limit=2', technologyListSchema],
    ['/technologies/django', technologySchema],
    ['/technologies/django/comments', commentListSchema],
    ['/technologies/django/comments?order=newest', commentListSchema],
    ['/editions', editionListSchema],
    ['/editions/2024', editionSchema],
  ] as const
  for (const [path, schema] of reads) {
    const response = await call(path)
    expect(response.status, path).toBe(200)
    expect(Object.keys(schema.strict().parse(await response.json()))).not.toHaveLength(0)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('etag')).toMatch(/^W\//)
    await expect.poll(() => isUnchanged(path), { message: path }).toBe(true)
  }
})

/** Other stories write at the same time, so what is asked again is the newest answer. */
async function isUnchanged(path: string) {
  const etag = (await call(path)).headers.get('etag') as string
  return (await call(path, { headers: { 'if-none-match': etag } })).status === 304
}

test('the ranking can be recomputed from what the API tells', async () => {
  const { technologies } = rankingSchema.parse(await (await call('/ranking')).json())
  const again = rankTechnologies(
    technologies.map(({ slug, editorialPosition, weightMicro, favourableMicro }) => ({
      slug,
      editorialPosition,
      weightMicro,
      favourableMicro,
    })),
  )
  expect(again.map(({ slug, rank, bestRank, worstRank }) => ({ slug, rank, bestRank, worstRank }))).toEqual(
    technologies.map(({ slug, rank, bestRank, worstRank }) => ({ slug, rank, bestRank, worstRank })),
  )
  for (const [i, { score, low, high }] of again.entries()) {
    expect(technologies[i]?.score).toBeCloseTo(score, 9)
    expect(technologies[i]?.low).toBeCloseTo(low, 9)
    expect(technologies[i]?.high).toBeCloseTo(high, 9)
  }
})

test('a list goes on by its cursor and ends', async () => {
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const response = await call(`/technologies?limit=3${cursor && `&cursor=${cursor}`}`)
    const { items, nextCursor } = technologyListSchema.parse(await response.json())
    seen.push(...items.map(({ slug }) => slug))
    cursor = nextCursor
  }
  expect(new Set(seen).size).toBe(7)
  expect(seen).toHaveLength(7)
})

test('a list is filtered by name, kind and language, by its slug too', async () => {
  const found = async (query: string) =>
    (await (await call(`/technologies?${query}`)).json()).items.map(({ slug }: { slug: string }) => slug)
  expect(await found('q=djan')).toEqual(['django'])
  expect(await found('language=c-sharp')).toEqual(['aspnet-core'])
  expect(await found('language=C%23')).toEqual(['aspnet-core'])
  expect((await found('kind=framework')).length).toBe(5)
  expect(await found('kind=runtime&language=rust')).toEqual([])
})

test('a write answers as its schema says, and a repeated one changes nothing', async () => {
  const { send } = await aClient()
  const [point] = await pointsOf('nodejs')
  const cast = async () =>
    voteAnswerSchema
      .strict()
      .parse(await (await send(`/points/${point?.id}/vote`, { method: 'PUT', json: { value: 1 } })).json())
  expect(await cast()).toEqual(await cast())
  expect(await (await send('/me/technologies/nodejs')).json()).toEqual({
    votes: { [point?.id as string]: 1 },
    verdict: null,
    comments: [],
    pending: [],
    outdated: [],
    helpful: [],
  })
  expect(
    voteAnswerSchema.parse(await (await send(`/points/${point?.id}/vote`, { method: 'DELETE' })).json()).vote,
  ).toBeNull()
})

test('a comment sent twice with one key is posted once', async () => {
  const { send } = await aClient()
  const sent = {
    method: 'POST',
    json: { body: 'Once', verdict: 'NO' },
    headers: { 'idempotency-key': 'a-key' },
  }
  const first = await send('/technologies/flask/comments', sent)
  expect(first.status).toBe(201)
  const comment = commentSchema.strict().parse(await first.json())
  expect(first.headers.get('location')).toContain(comment.id)
  expect(await (await send('/technologies/flask/comments', sent)).json()).toEqual(comment)
  expect((await send(`/comments/${comment.id}`, { method: 'DELETE' })).status).toBe(204)
})

test('the viewer reads and changes who they are', async () => {
  const { handle, send } = await aClient()
  expect(await (await send('/me')).json()).toEqual({
    member: { handle, name: null, role: 'MEMBER', unreadNotifications: 0 },
  })
  const changed = await send('/me', { method: 'PATCH', json: { name: '  Ada L.  ' } })
  expect(await changed.json()).toMatchObject({ member: { handle, name: 'Ada L.' } })
})
