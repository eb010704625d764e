/** What a public answer shows, by name. A write names the same tags, and every answer that noted one of them expires. */
export const tags = {
  ranking: 'ranking',
  /** Which technology stands where, without scores: expires only when some rank moves. */
  order: 'order',
  editions: 'editions',
  history: 'history',
  moderation: 'moderation',
  point: (id: string) => `point:${id}`,
  /** Which place it has, and nothing else of it. */
  rank: (slug: string) => `rank:${slug}`,
  /** What is said of it, and how many comments it has. */
  technology: (slug: string) => `technology:${slug}`,
  /** What votes and verdicts made of it: its score, its place and range, and the counts of its points. */
  standing: (slug: string) => `standing:${slug}`,
  comments: (slug: string) => `comments:${slug}`,
  member: (id: string) => `member:${id}`,
  handle: (handle: string) => `handle:${handle}`,
}
