import { request as rawRequest } from 'node:http'
import { db } from '@/lib/db'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, pointsOf } from '@/testing/factories'
import { expect, test } from './fixtures'

const PAGES = [
  '/',
  '/technologies/django',
  '/kinds/framework',
  '/languages/python',
  '/editions',
  '/editions/2024',
  '/compare',
  '/compare/django',
  '/compare/django-vs-flask',
  '/compare/flask-vs-django',
  '/how-ranking-works',
  '/api/v1/decide?performance=lot&cons=learning-curve',
  '/developers',
  '/developers/account',
  '/og/ranking.png',
  '/og/technologies/django.png',
  '/privacy',
  '/terms',
  '/shortcuts',
  '/technologies/django/comments/1',
  '/technologies/django/comments/newest/1',
  '/technologies/django/versions',
  '/moderation/log',
  '/problems/invalid',
  '/nowhere/at-all',
  '/technologies/django.md',
  '/technologies/django/comments.atom',
  '/badges/django.svg',
  '/llms.txt',
  '/technologies/not-there',
  '/api/v1/ranking',
  '/api/v1/technologies/django',
  '/api/v1/technologies/django/comments',
  '/api/v1/technologies?limit=3',
  '/api/v1/technologies/django/similar-points?title=batteries',
  '/api/v1/similar-technologies?name=djang',
  '/api/v1/search?q=django',
  '/api/v1/technologies/django/explanation',
  '/api/v1/technologies/django/history',
  '/api/v1/compare/django-vs-flask',
  '/api/v1/editions/2024',
  '/api/v1/nowhere',
]
const PREFETCH = { rsc: '1', 'next-router-prefetch': '1' }
const SEGMENT = { ...PREFETCH, 'next-router-segment-prefetch': '/_tree' }
const KINDS: Record<string, string>[] = [{}, { rsc: '1' }, PREFETCH, SEGMENT]

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

/** Next answers parts of a page only under the mark that it makes of the headers, and leads there. */
async function payloadOf(path: string, headers: Record<string, string>): Promise<string> {
  const address = `${path}${path.includes('?') ? '&' : '?'}_rsc=abc`
  const { headers: told } = await fetch(`${process.env.BASE_URL}${address}`, { headers, redirect: 'manual' })
  return told.get('location') ?? address
}

test('no public answer, header or byte, holds anything of the member who asks', async ({ member }) => {
  test.setTimeout(90_000)
  const [point] = await pointsOf('django')
  await castVote(member.id, point?.id as string, 1)
  const pages = [...PAGES, `/points/${point?.id}`, `/api/v1/points/${point?.id}`]
  const other = await aMember()
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

  for (const path of [...pages, `/members/${other.handle}`])
    for (const kind of KINDS) {
      const address = kind.rsc ? await payloadOf(path, kind) : path
      const asMember = { ...kind, cookie, 'x-forwarded-host': 'evil.example', 'user-agent': 'Zyxwvut' }
      let signedIn = ''
      // The other stories vote meanwhile, so a pair may fall on both sides of a write; who asks must make no difference.
      await expect(async () => {
        const before = await bytesOf(address, kind)
        signedIn = await bytesOf(address, asMember)
        const after = await bytesOf(address, kind)
        expect(after, `${address} was written to meanwhile`).toBe(before)
        expect(signedIn, `${address} ${Object.keys(kind)}`).toBe(before)
      }).toPass({ timeout: 15_000, intervals: [0, 50, 250] })
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
