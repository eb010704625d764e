import { request as rawRequest } from 'node:http'
import { db } from '@/lib/db'
import { castVote } from '@/lib/vote/cast-vote'
import { pointsOf } from '@/testing/factories'
import { expect, test } from './fixtures'

const PAGES = [
  '/',
  '/technologies/django',
  '/kinds/framework',
  '/languages/python',
  '/editions',
  '/editions/2024',
  '/how-ranking-works',
  '/technologies/django/comments/1',
  '/technologies/django/versions',
  '/api/v1/ranking',
  '/api/v1/technologies/django',
  '/api/v1/technologies/django/comments',
  '/api/v1/technologies?limit=3',
  '/api/v1/technologies/django/similar-points?title=batteries',
  '/api/v1/similar-technologies?name=djang',
]

/** The whole answer, headers and body, as bytes on the wire. */
function bytesOf(path: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = rawRequest(`${process.env.BASE_URL}${path}`, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const told = response.rawHeaders.map((part, i, all) =>
          all[i - 1]?.toLowerCase() === 'date' ? '' : part,
        )
        resolve(`${response.statusCode}\n${told.join('\n')}\n\n${Buffer.concat(chunks).toString('utf8')}`)
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

test('no public answer, header or byte, holds anything of the member who asks', async ({ member }) => {
  const [point] = await pointsOf('django')
  await castVote(member.id, point?.id as string, 1)
  const pages = [...PAGES, `/points/${point?.id}`, `/api/v1/points/${point?.id}`]
  await db.member.update({ where: { id: member.id }, data: { name: 'Zyxwvut Unmistakable' } })
  const { email } = await db.member.findUniqueOrThrow({ where: { id: member.id } })
  const cookies = await member.context.cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const secrets = [
    member.handle,
    member.id,
    email,
    'Zyxwvut',
    ...cookies.filter(({ name }) => name === 'backboard-session').map(({ value }) => value),
  ]

  for (const path of pages)
    for (const kind of [{}, { rsc: '1' }] as Record<string, string>[]) {
      const address = kind.rsc ? `${path}${path.includes('?') ? '&' : '?'}_rsc=abc` : path
      const signedIn = await bytesOf(address, {
        ...kind,
        cookie,
        'x-forwarded-host': 'evil.example',
        'user-agent': 'Zyxwvut',
      })
      const signedOut = await bytesOf(address, kind)
      expect(signedIn, address).toBe(signedOut)
      expect(signedIn.toLowerCase()).not.toContain('set-cookie')
      for (const secret of [...secrets, 'evil.example'])
        expect(signedIn, `${address} ${secret}`).not.toContain(secret)
    }
})

test('votes are shown to nobody but the member', async ({ member, page }) => {
  const [point] = await pointsOf('rust')
  await castVote(member.id, point?.id as string, -1)
  await page.goto(`/members/${member.handle}`)
  await expect(page.getByRole('main')).not.toContainText('Performance and safety')
  const [seen] = await Promise.all([page.request.get('/technologies/rust/your-votes', { maxRedirects: 0 })])
  expect([303, 307]).toContain(seen.status())
})
