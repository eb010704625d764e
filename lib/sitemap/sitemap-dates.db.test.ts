import { beforeAll, expect, it } from 'vitest'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { decide } from '@/lib/moderation/decide'
import { archivePoint } from '@/lib/point/archive-point'
import { postReport } from '@/lib/report/post-report'
import { decideTechnologyState } from '@/lib/technology/decide-technology-state'
import { editTechnology } from '@/lib/technology/edit-technology'
import { aMember, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { listPagesForSearch } from './sitemap-queries'

useTestDatabase()

let admin: string
beforeAll(async () => {
  admin = (await aMember({ role: 'ADMIN' })).id
})

const why = { reason: 'OTHER' as const, note: 'Because' }

/** The pages whose date an act made newer; fails where one fell, or was lost. */
async function risenBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = await listPagesForSearch()
  await act()
  const after = new Map((await listPagesForSearch()).map(({ path, changed }) => [path, changed]))
  return before.flatMap(({ path, changed }) => {
    if (!after.has(path)) return []
    const [was, is] = [changed?.getTime() ?? 0, after.get(path)?.getTime() ?? 0]
    expect(is, `${path} falls`).toBeGreaterThanOrEqual(was)
    return is > was ? [path] : []
  })
}

async function aComment(slug: string) {
  const posted = await postComment((await aMember()).id, slug, { body: 'Said' }, null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.comment.id
}
const moderate = (type: 'COMMENT' | 'REPORT', id: string, decision: string) =>
  decide(admin, { subject: { type, id }, decision, ...why })

it('a comment that is hidden, shown again, or approved dates its page', async () => {
  const id = await aComment('rust')
  expect(await risenBy(() => moderate('COMMENT', id, 'HIDE'))).toContain('/technologies/rust')
  expect(await risenBy(() => moderate('COMMENT', id, 'SHOW'))).toContain('/technologies/rust')
  const waiting = await aComment('rust')
  await db.comment.update({ where: { id: waiting }, data: { state: 'PENDING' } })
  const risen = await risenBy(() => moderate('COMMENT', waiting, 'APPROVE'))
  expect(risen).toContain('/technologies/rust')
  expect(risen).not.toContain('/technologies/flask')
})

it('so does a report that hides a comment, and one that is opened again', async () => {
  const id = await aComment('rust')
  const sent = await postReport((await aMember()).id, { subject: { type: 'COMMENT', id }, ...why })
  const report = 'id' in sent ? sent.id : sent.refusal
  expect(await risenBy(() => moderate('REPORT', report, 'HIDE'))).toContain('/technologies/rust')
  expect(await risenBy(() => moderate('REPORT', report, 'REOPEN'))).toContain('/technologies/rust')
})

it('a point that nobody voted on dates its page when it goes and when it comes back', async () => {
  const [point] = await pointsOf('django')
  for (const archived of [true, false]) {
    const risen = await risenBy(() => archivePoint(admin, point?.id ?? '', { archived, ...why }))
    expect(risen).toContain('/technologies/django')
    expect(risen).not.toContain('/technologies/flask')
  }
})

it('the lists that a technology leaves are dated by its leaving, and by its coming back', async () => {
  await aComment('spring-boot')
  const java = await db.technology.findUniqueOrThrow({ where: { slug: 'spring-boot' } })
  const state = (seen: 'LISTED' | 'ARCHIVED', state: 'LISTED' | 'ARCHIVED') => () =>
    decideTechnologyState(admin, 'spring-boot', { seen, state, ...why })
  const left = await risenBy(state('LISTED', 'ARCHIVED'))
  expect(left).toEqual(expect.arrayContaining(['/', '/compare', '/decide', `/kinds/${java.kind}`]))
  expect(left).not.toContain('/languages/python')
  const back = await risenBy(state('ARCHIVED', 'LISTED'))
  expect(back).toEqual(expect.arrayContaining(['/', `/kinds/${java.kind}`]))
})

it('a draft that was never on a list dates none, nor does what editors do with it', async () => {
  const text = {
    kind: 'framework',
    language: 'Python',
    website: 'https://draft.example',
    summary: 'A draft.',
  }
  const risen = await risenBy(async () => {
    const data = { slug: 'draft', name: 'Draft', state: 'DRAFT' as const, ...text }
    const { id } = await db.technology.create({ data })
    await db.technology.update({ where: { id }, data: { language: 'Rust' } })
  })
  expect(risen).toEqual([])
})

it('the lists of a kind or language that it had are dated by its change', async () => {
  const { name, kind, license, firstReleased, website, repository, summary } =
    await db.technology.findUniqueOrThrow({ where: { slug: 'django' } })
  await aComment('django')
  const text = { name, kind, license, firstReleased, website, repository, summary, language: 'Rust' }
  const risen = await risenBy(async () => {
    expect(await editTechnology(admin, 'django', text, { version: 1, ...why })).toBeNull()
  })
  expect(risen).toEqual(expect.arrayContaining(['/languages/python', '/languages/rust']))
})
