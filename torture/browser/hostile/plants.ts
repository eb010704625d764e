import { editingPlants } from './plants-of-editors'
import type { Client, Sent, Stage } from './stage'

/** What one write needs besides its texts; `afterwards` goes on with what it made, so that more pages show it. */
export type Plant = {
  by: Client
  path: string
  body: Record<string, unknown>
  afterwards?(sent: Sent, text: (field: string) => string): Promise<unknown>
}
export type Prepare = (stage: Stage, nth: number) => Promise<Plant>

const point = {
  side: 'PRO',
  theme: 'tooling',
  title: 'A title',
  detail: 'An explanation, long enough.',
  sources: [],
}
const technology = {
  ...{ name: 'Tableframe', kind: 'framework', language: 'PHP', website: 'https://a.example/x' },
  ...{ repository: 'https://a.example/y', license: 'MIT', summary: 'A framework that exists only here.' },
}
const decided = (type: string, id: unknown, decision: string, note: string) => ({
  ...{ subject: { type, id }, decision, reason: 'OTHER', note },
})

/** A suggestion, of which moderators accept every second one and decline the others, in the same words. */
const suggested =
  (path: (stage: Stage) => Promise<string>, body: (nth: number) => object | Promise<object>): Prepare =>
  async (stage, nth) => ({
    by: stage.member,
    path: await path(stage),
    body: { ...(await body(nth)) },
    async afterwards({ json }, text) {
      const { id } = (json.suggestion ?? {}) as { id?: string }
      const decision = nth % 2 ? 'DECLINE' : 'ACCEPT'
      if (nth % 3 < 2)
        await stage.moderator.send(
          'POST',
          '/moderation/decisions',
          decided('SUGGESTION', id, decision, text('note')),
        )
    },
  })

/** For every operation of the API that takes texts, how it is called. */
export const plants: Record<string, Prepare> = {
  'POST /technologies': suggested(
    async () => '/technologies',
    (nth) => ({ ...technology, name: `Tableframe ${nth}` }),
  ),
  'POST /technologies/{slug}/points': suggested(
    async () => '/technologies/django/points',
    (nth) => ({ ...point, title: `A title ${nth}` }),
  ),
  'POST /technologies/{slug}/edits': suggested(
    async () => '/technologies/flask/edits',
    () => technology,
  ),
  'POST /points/{id}/edits': suggested(
    async (stage) => `/points/${(await stage.point('flask')).id}/edits`,
    () => ({ title: point.title, detail: point.detail, theme: point.theme, sources: [] }),
  ),
  'POST /points/{id}/same-as': async (stage, nth) => {
    const [one, other] = [await stage.point('laravel', 0), await stage.point('laravel', 1)]
    const by = await stage.newClient()
    return { by, path: `/points/${one.id}/same-as`, body: { point: other.id, why: `As before ${nth}` } }
  },
  'POST /technologies/{slug}/comments': async (stage) => {
    const by = await stage.newClient()
    return {
      by,
      path: '/technologies/django/comments',
      body: { body: 'A comment' },
      // An answer by the same name, so that the first is told of it by mail.
      afterwards: ({ json }, text) =>
        stage.member.send('POST', '/technologies/django/comments', { body: text('body'), parentId: json.id }),
    }
  },
  'PATCH /comments/{id}': async (stage) => ({
    by: stage.member,
    path: `/comments/${await stage.comment(stage.member)}`,
    body: { body: 'A comment' },
  }),
  'POST /comments/preview': async ({ member }) => ({
    by: member,
    path: '/comments/preview',
    body: { body: 'A comment' },
  }),
  'PATCH /me': async (stage) => {
    const by = await stage.newClient()
    return { by, path: '/me', body: { name: 'A name' }, afterwards: () => stage.comment(by, 'django') }
  },
  'PUT /members/{handle}/role': async ({ admin, newClient }) => ({
    by: admin,
    path: `/members/${(await newClient()).handle}/role`,
    body: { role: 'MODERATOR', note: 'A note' },
  }),
  'PATCH /me/passkeys/{id}': async ({ member, sql }) => {
    const [made] =
      await sql`insert into passkey (member_id, credential_id, public_key, counter, transports, backed_up, name)
      values (${member.id}, ${crypto.randomUUID()}, '\\x01', 0, '{}', false, 'A name') returning id`
    return { by: member, path: `/me/passkeys/${made?.id}`, body: { name: 'A name' } }
  },
  'POST /me/tokens': async ({ admin }) => ({
    by: admin,
    path: '/me/tokens',
    body: { name: 'A name', scopes: ['READ'] },
  }),
  'POST /me/notifications/read': async ({ member }) => ({
    by: member,
    path: '/me/notifications/read',
    body: { ids: [] },
  }),
  'POST /moderation/claims': async (stage) => ({
    by: stage.moderator,
    path: '/moderation/claims',
    body: { subject: { type: 'COMMENT', id: await stage.comment(stage.member) } },
  }),
  'POST /moderation/decisions': async (stage, nth) => ({
    by: stage.moderator,
    path: '/moderation/decisions',
    body: decided('COMMENT', await stage.comment(stage.member, 'flask'), nth % 2 ? 'HIDE' : 'HIDE', 'A note'),
  }),
  'POST /reports': async (stage) => ({
    by: await stage.newClient(),
    path: '/reports',
    body: {
      subject: { type: 'POINT', id: (await stage.point('django')).id },
      reason: 'OTHER',
      note: 'A note',
    },
  }),
  'POST /decisions/{id}/appeal': async (stage) => {
    const id = await stage.comment(stage.member)
    await stage.moderator.send('POST', '/moderation/decisions', decided('COMMENT', id, 'HIDE', 'A note'))
    const [row] = await stage.sql`select id from decision where comment_id = ${id}`
    return { by: stage.member, path: `/decisions/${row?.id}/appeal`, body: { body: 'Please' } }
  },
  ...editingPlants({ point, technology }),
}
