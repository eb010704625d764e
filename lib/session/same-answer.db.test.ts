import { expect, it } from 'vitest'
import { askForDeletion } from '@/lib/account/ask-for-deletion'
import { db } from '@/lib/db'
import { capturedQueries } from '@/testing/captured-queries'
import { useTestDatabase } from '@/testing/test-database'
import { newAddress, send, signIn, useLoopbackSite } from './browser-for-tests'

useTestDatabase()
useLoopbackSite()

const kinds = {
  unknown: async () => newAddress(),
  known: async () => (await signIn()).email,
  suspended: async () => {
    const { email } = await signIn()
    await db.$queryRaw`select set_suspended(id, true)::text from member where email = ${email}`
    return email
  },
  'being deleted': async () => {
    const { email } = await signIn()
    await askForDeletion((await db.member.findUniqueOrThrow({ where: { email } })).id, 'KEEP')
    return email
  },
  moderator: async () => {
    const { email } = await signIn()
    await db.member.update({ where: { email }, data: { role: 'MODERATOR' } })
    return email
  },
}

async function ask(email: string) {
  const answer = await send('signin/email', { fields: { email } })
  const headers = [...answer.headers].map(([name, value]) => [
    name,
    value.replace(/(backboard-asking)=[\w-]{43};/, '$1=(random);'),
  ])
  return { status: answer.status, headers, body: await answer.text() }
}

it('every kind of address gets the same answer, byte for byte, by the same statements', async () => {
  const seen = []
  for (const address of Object.values(kinds)) {
    const email = await address()
    let answer: unknown
    const asked = await capturedQueries(async () => {
      answer = await ask(email)
    })
    seen.push({ answer, statements: asked.map(({ text }) => text) })
  }
  expect(seen[0]?.answer).toMatchObject({ status: 303, body: '' })
  expect(JSON.stringify(seen[0]?.answer)).toContain('(random)')
  for (const one of seen) expect(one).toEqual(seen[0])
  // Look, count, note, take for sending, note that it went: none of them reads the members.
  expect(seen[0]?.statements).toHaveLength(5)
  expect(seen[0]?.statements.join()).not.toMatch(/\bmember\b/)
})

/** How often one of the first took longer than one of the second: 0.5 where nothing tells them apart. */
function shareSlower(first: number[], second: number[]): number {
  const slower = first.flatMap((one) => second.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)))
  return slower.reduce<number>((sum, value) => sum + value, 0) / slower.length
}

/** Milliseconds of each, asked for in turns, few enough at a time to stay below the address's limit. */
async function timesInTurns(first: () => Promise<unknown>, second: () => Promise<unknown>, rounds: number) {
  const times: [number[], number[]] = [[], []]
  for (let n = 0; n < rounds; n++) {
    if (n % 4 === 0) await db.strictLimit.deleteMany()
    for (const which of n % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
      const began = performance.now()
      await (which === 0 ? first() : second())
      times[which].push(performance.now() - began)
    }
  }
  return times
}

it('takes the same time for a known and an unknown address', async () => {
  const [email, unknown] = [await kinds.known(), newAddress()]
  const [known, other] = await timesInTurns(
    () => ask(email),
    () => ask(unknown),
    60,
  )
  // Of 60 each the share strays by 0.053 (Mann and Whitney): 0.2 is nearly four times that.
  expect(Math.abs(shareSlower(known, other) - 0.5)).toBeLessThan(0.2)

  // The same measure sees what it should: twice the work for one of the two, however slow the machine is just now.
  const another = newAddress()
  const telling = async () => {
    await ask(email)
    await ask(another)
  }
  const [slow, quick] = await timesInTurns(telling, () => ask(unknown), 20)
  expect(shareSlower(slow, quick)).toBeGreaterThan(0.7)
})
