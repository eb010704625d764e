import { expect, test } from '@playwright/test'
import { aClient, expectProblem } from './api'

const NOWHERE = '00000000-0000-4000-8000-000000000000'
type Client = Awaited<ReturnType<typeof aClient>>

const post = ({ send }: Client, json: unknown, slug = 'laravel', headers = {}) =>
  send(`/technologies/${slug}/comments`, { method: 'POST', json, headers })
const posted = async (client: Client, json: unknown): Promise<string> =>
  (await (await post(client, json)).json()).id
const edit = ({ send }: Client, id: string, json: unknown) =>
  send(`/comments/${id}`, { method: 'PATCH', json })

async function expectField(response: Response, field: string) {
  const { errors } = await expectProblem(response, 422, 'invalid')
  expect(errors).toEqual([{ field, message: expect.any(String) }])
}

test('422: a verdict goes with no reply, neither posted nor edited', async () => {
  const client = await aClient()
  const parentId = await posted(client, { body: 'First' })
  await expectField(await post(client, { body: 'Second', parentId, verdict: 'YES' }), 'verdict')
  const reply = await posted(client, { body: 'Second', parentId })
  await expectField(await edit(client, reply, { verdict: 'NO' }), 'verdict')
})

test('422: an experience goes with a verdict, in an edit too', async () => {
  const client = await aClient()
  const id = await posted(client, { body: 'Without a verdict' })
  await expectField(await edit(client, id, { experience: 'PAST' }), 'experience')
  expect((await edit(client, id, { verdict: 'YES', experience: 'PAST' })).status).toBe(200)
})

test('404: an answer to a comment that does not exist, or stands elsewhere', async () => {
  const client = await aClient()
  const elsewhere = await posted(client, { body: 'On Laravel' })
  for (const parentId of [NOWHERE, elsewhere])
    await expectProblem(await post(client, { body: 'x', parentId }, 'rust'), 404, 'not-found')
})

test('409: a comment that is gone is not changed', async () => {
  const client = await aClient()
  const id = await posted(client, { body: 'Soon gone' })
  expect((await client.send(`/comments/${id}`, { method: 'DELETE' })).status).toBe(204)
  await expectProblem(await edit(client, id, { body: 'Back' }), 409, 'conflict')
})

test('an Idempotency-Key repeats its comment, stands for no other, and is visible ASCII', async () => {
  const client = await aClient()
  const key = { 'idempotency-key': `key-${client.handle}` }
  const first = await (await post(client, { body: 'Once' }, 'laravel', key)).json()
  const again = await post(client, { body: 'Once' }, 'laravel', key)
  expect([again.status, (await again.json()).id]).toEqual([201, first.id])
  await expectProblem(await post(client, { body: 'Once' }, 'flask', key), 409, 'conflict')
  for (const bad of ['two words', 'x'.repeat(201), 'é'])
    await expectField(
      await post(client, { body: 'x' }, 'laravel', { 'idempotency-key': bad }),
      'Idempotency-Key',
    )
})
