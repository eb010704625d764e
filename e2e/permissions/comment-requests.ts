import { aComment, type Prepare, reporting, WORDS } from './prepared'

const comments = '/technologies/laravel/comments'

export const commentRequests: Record<string, Prepare> = {
  'post a comment': async () => [comments, { method: 'POST', json: { body: WORDS } }],
  reply: async (owner, on) => [
    comments,
    { method: 'POST', json: { body: WORDS, parentId: await aComment(owner, on) } },
  ],
  edit: async (owner, on) => [
    `/comments/${await aComment(owner, on)}`,
    { method: 'PATCH', json: { body: 'Changed' } },
  ],
  delete: async (owner, on) => [`/comments/${await aComment(owner, on)}`, { method: 'DELETE' }],
  'mark as helpful': async (owner, on) => [
    `/comments/${await aComment(owner, on)}/helpful`,
    { method: 'PUT' },
  ],
  'take back that it is helpful': async (owner, on) => [
    `/comments/${await aComment(owner, on)}/helpful`,
    { method: 'DELETE' },
  ],
  'report a comment': async (owner, on) => reporting('COMMENT', await aComment(owner, on)),
}
