import { castVote } from '@/lib/vote/cast-vote'
import { aMember, aSessionOf, pointsOf } from '@/testing/factories'
import { expect, pointCard, test } from './fixtures'

const vote = (name: 'Agree' | 'Disagree') => ({ name, exact: true })

test('a member agrees, changes and withdraws, and everybody sees it at the next load', async ({
  member,
  page,
}) => {
  const title = 'Microframework philosophy'
  const seen = async () => {
    await page.goto('/technologies/flask')
    return (await pointCard(page, title).innerText()).match(/\d+(?=\s+(dis)?agrees?)/g)?.map(Number)
  }
  const before = (await seen()) as number[]
  const [agreed = 0, disagreed = 0] = before
  await member.page.goto('/technologies/flask')
  const card = pointCard(member.page, title)
  const saved = () =>
    member.page.waitForResponse((response) => response.url().endsWith('/vote') && response.ok())

  await Promise.all([saved(), card.getByRole('button', vote('Agree')).click()])
  await expect(card.getByRole('button', vote('Agree'))).toHaveAttribute('aria-pressed', 'true')
  expect(await seen()).toEqual([agreed + 1, disagreed])

  await Promise.all([saved(), card.getByRole('button', vote('Disagree')).click()])
  await expect(card.getByRole('button', vote('Agree'))).toHaveAttribute('aria-pressed', 'false')
  expect(await seen()).toEqual([agreed, disagreed + 1])

  await Promise.all([saved(), card.getByRole('button', vote('Disagree')).click()])
  await expect(card.getByRole('button', vote('Disagree'))).toHaveAttribute('aria-pressed', 'false')
  expect(await seen()).toEqual(before)
})

test('enough votes change the order that a signed-out visitor sees', async ({ page }) => {
  const order = async () => {
    await page.goto('/')
    const names = await page
      .getByRole('list', { name: 'Community ranking' })
      .getByRole('heading')
      .allInnerTexts()
    return names.findIndex((name) => name.includes('ASP.NET Core'))
  }
  const before = await order()
  const pros = (await pointsOf('aspnet-core')).filter(({ side }) => side === 'PRO')
  const cast = await voters(12)
  for (const each of cast) for (const { id } of pros) await each(id, 1)
  const after = await order()
  expect(before).toBeGreaterThan(after)
  for (const each of cast) for (const { id } of pros) await each(id, 0)
  expect(await order()).toBe(before)
})

/** Members who vote through the API, as programs do. */
async function voters(count: number) {
  const origin = process.env.BASE_URL as string
  return Promise.all(
    Array.from({ length: count }, async () => {
      const cookie = `backboard-session=${await aSessionOf((await aMember()).id)}`
      return async (id: string, value: number) => {
        const response = await fetch(`${origin}/api/v1/points/${id}/vote`, {
          method: 'PUT',
          headers: { cookie, origin, 'content-type': 'application/json' },
          body: JSON.stringify({ value }),
        })
        expect(response.status).toBe(200)
      }
    }),
  )
}

test('a member comes back and finds what they said', async ({ member }) => {
  const [point] = await pointsOf('spring-boot')
  await castVote(member.id, point?.id as string, 1)
  await member.page.goto('/technologies/spring-boot')
  await expect(pointCard(member.page, 'Robust ecosystem').getByRole('button', vote('Agree'))).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await member.page.goto('/technologies/spring-boot/your-votes')
  await expect(member.page.getByRole('main')).toContainText('Robust ecosystem')
})

test('a refused vote is taken back with a sentence', async ({ member }) => {
  await member.page.route('**/vote', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        status: 429,
        title: 'Too many',
        detail: 'Try again in 7 seconds.',
        type: '/problems/too-many-requests',
      }),
    }),
  )
  await member.page.goto('/technologies/rust')
  const card = pointCard(member.page, 'Limited frameworks')
  await card.getByRole('button', vote('Disagree')).click()
  await expect(card.getByRole('status')).toContainText('7 seconds')
  await expect(card.getByRole('button', vote('Disagree'))).toHaveAttribute('aria-pressed', 'false')
})

test('a vote whose answer is lost is shown as it is stored, not as “not counted”', async ({ member }) => {
  const { page } = member
  let isStored = true
  await page.route('**/vote', async (route) => {
    if (isStored) await route.fetch()
    await route.abort()
  })
  await page.goto('/technologies/rust')
  const card = pointCard(page, 'Learning curve')
  const agree = card.getByRole('button', vote('Agree'))
  await agree.click()
  await expect(card.getByRole('status')).toContainText('is counted')
  await expect(agree).toHaveAttribute('aria-pressed', 'true')

  isStored = false
  await agree.click()
  await expect(card.getByRole('status')).toContainText('could not be confirmed')
  await expect(agree).toHaveAttribute('aria-pressed', 'true')
})
