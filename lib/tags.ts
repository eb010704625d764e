/** What a public answer shows, by name. A write names the same tags, and every answer that noted one of them expires. */
export const tags = {
  ranking: 'ranking',
  editions: 'editions',
  history: 'history',
  moderation: 'moderation',
  point: (id: string) => `point:${id}`,
  technology: (slug: string) => `technology:${slug}`,
  comments: (slug: string) => `comments:${slug}`,
  member: (id: string) => `member:${id}`,
  handle: (handle: string) => `handle:${handle}`,
}
