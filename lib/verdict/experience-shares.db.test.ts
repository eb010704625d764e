import { expect, it } from 'vitest'
import { deleteComment } from '@/lib/comment/delete-comment'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { getTechnology } from '@/lib/technology/technology-queries'
import { aMember } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { readExperienceShares } from './read-experience-shares'

useTestDatabase()

async function say(verdict: 'YES' | 'NO', experience: 'PRODUCTION' | 'PAST' | null) {
  const { id } = await aMember()
  const posted = await postComment(id, 'flask', { body: 'So it is', verdict, experience }, null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return { id, commentId: posted.comment.id }
}

const expectShares = async (shares: unknown) => {
  expect(await readExperienceShares('flask')).toEqual(shares)
  const technology = await getTechnology('flask')
  expect(technology?.verdictsByExperience).toEqual(shares)
  // The parts are the whole.
  const sum = (of: 'yes' | 'no') => technology?.verdictsByExperience.reduce((all, one) => all + one[of], 0)
  expect({ yes: sum('yes'), no: sum('no') }).toEqual(technology?.verdicts)
}

it('verdicts are split by how members know it, and only those that count are in it', async () => {
  await say('YES', 'PRODUCTION')
  const second = await say('NO', 'PRODUCTION')
  const third = await say('YES', 'PAST')
  const fourth = await say('NO', null)
  const production = { experience: 'PRODUCTION', yes: 1, no: 1 }
  const past = { experience: 'PAST', yes: 1, no: 0 }
  const unsaid = { experience: null, yes: 0, no: 1 }
  await expectShares([production, past, unsaid])

  await db.$queryRaw`select set_suspended(${second.id}::uuid, true)`
  await expectShares([{ ...production, no: 0 }, past, unsaid])
  await db.$queryRaw`select set_suspended(${second.id}::uuid, false)`

  const { id: flask } = await db.technology.findUniqueOrThrow({ where: { slug: 'flask' } })
  await db.$queryRaw`select set_ballot_aside(${third.id}::uuid, ${flask}::uuid, true)`
  await expectShares([production, unsaid])
  await db.$queryRaw`select set_ballot_aside(${third.id}::uuid, ${flask}::uuid, false)`

  await deleteComment(fourth.id, fourth.commentId)
  await expectShares([production, past])
})
