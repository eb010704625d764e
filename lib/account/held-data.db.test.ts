import { expect, it } from 'vitest'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { makeToken } from '@/lib/token/make-token'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, aSessionOf, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { exportData } from './export-data'
import { heldData, notHeldFor } from './held-data'

useTestDatabase()

type Link = { link: string; onDelete: string }
const linksToMember = () => db.$queryRaw<Link[]>`
  select c.conrelid::regclass::text || '.' || a.attname as link, c.confdeltype::text as "onDelete"
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
  where c.contype = 'f' and c.confrelid = 'member'::regclass order by 1`

it('every link to a member is exported, or it is said why not', async () => {
  const known = [...heldData.flatMap(({ covers }) => covers), ...Object.keys(notHeldFor)].sort()
  expect((await linksToMember()).map(({ link }) => link)).toEqual(known)
})

it('every link to a member goes or is emptied with the account; delete_for_good sees to the others itself', async () => {
  const stays = (await linksToMember()).filter(({ onDelete }) => onDelete !== 'c' && onDelete !== 'n')
  expect(stays.map(({ link }) => link)).toEqual([
    'ballot.member_id',
    'comment.member_id',
    'verdict.member_id',
    'vote.member_id',
  ])
})

it('a member gets everything about themselves, nothing about others, and no secret', async () => {
  const [me, other] = [await aMember(), await aMember()]
  const [point] = await pointsOf('flask')
  for (const { id } of [me, other]) {
    await castVote(id, point?.id as string, 1)
    await postComment(id, 'flask', { body: `By ${id}`, verdict: 'NO' }, null)
  }
  const session = await aSessionOf(me.id)
  const made = await makeToken(me.id, { name: 'For scripts', scopes: ['READ'] })
  const data = await exportData(me.id)
  expect(data).toMatchObject({
    account: [{ email: me.email, handle: me.handle, role: 'MEMBER' }],
    votes: [{ technology: 'flask', point: point?.title, value: 1 }],
    ballots: [{ technology: 'flask', favourable: 1, unfavourable: 3 }],
    verdicts: [{ value: 'NO' }],
    comments: [{ body: `By ${me.id}`, state: 'VISIBLE' }],
    apiTokens: [{ name: 'For scripts', scopes: ['READ'] }],
    rankingLog: [
      { kind: 'VOTE', value: 1 },
      { kind: 'VERDICT', value: -1 },
    ],
  })
  const text = JSON.stringify(data)
  expect(text).not.toContain(other.id)
  expect(text).not.toContain(session)
  expect(text).not.toContain('Hash')
  expect('secret' in made && text.includes(made.secret)).toBe(false)
  expect(text).toMatch(/"createdAt":"\d{4}-[^"]*Z"/)
})
