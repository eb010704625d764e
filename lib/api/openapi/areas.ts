/** How the reference is divided. The document tells the areas as its tags. */
export const areas = [
  {
    name: 'ranking',
    title: 'Ranking and technologies',
    about:
      'The ranked list, each technology with its points, why it stands there, its past, and every ballot.',
    paths: /^GET \/(?!me|moderation|editions|members|unsubscribe|.*\/comments)/,
  },
  {
    name: 'editions',
    title: 'Editions',
    about: 'The closed lists, year by year, with the ballots and the fingerprint of each.',
    paths: /^\w+ \/editions(?:\/|$)/,
  },
  {
    name: 'discussion',
    title: 'Votes and discussion',
    about:
      'Votes on points, comments with verdicts, helpful marks, following, reports and answers to decisions.',
    paths:
      /\/(?:vote|helpful|follow|appeal|preview)$|^\w+ \/(?:comments|reports)|^GET .*\/comments$|^POST .*\/comments$/,
  },
  {
    name: 'suggestions',
    title: 'Suggestions',
    about:
      'What members propose: technologies, points, other words for either, and points that say the same.',
    paths:
      /^POST \/(?:technologies|technologies\/\{slug\}\/(?:points|edits)|points\/\{id\}\/(?:edits|same-as))$|^\w+ \/(?:me\/)?suggestions/,
  },
  {
    name: 'account',
    title: 'Members and the account',
    about:
      'What everybody may know of a member, and what a member sees and changes about the account: data, sessions, tokens, notifications.',
    paths: /^\w+ \/(?:me|unsubscribe|sign-in)(?:\/|$)|^GET \/members/,
  },
  {
    name: 'editing',
    title: 'Editing the list',
    about: 'For moderators and administrators: words, order, merging, archiving, and the editors’ list.',
    paths: /^(?:PUT|PATCH) \/(?:technologies|points|editors-list)|editorial-points$/,
  },
  {
    name: 'moderation',
    title: 'Moderation',
    about: 'For moderators: the queue, who looks at what, decisions, and roles.',
    paths: /^\w+ \/(?:moderation|members\/\{handle\}\/role)/,
  },
] as const

export type AreaName = (typeof areas)[number]['name']

/** Narrow before wide: a vote is an act on a point, but belongs to the discussion. */
const ORDER: AreaName[] = [
  'discussion',
  'suggestions',
  'moderation',
  'account',
  'editions',
  'editing',
  'ranking',
]

/** The area of an operation, such as `PUT` of `/points/{id}/vote`. What no rule names stands with the ranking. */
export function areaOf(method: string, path: string): AreaName {
  const operation = `${method.toUpperCase()} ${path}`
  const fits = (name: AreaName) => areas.find((area) => area.name === name)?.paths.test(operation)
  return ORDER.find(fits) ?? 'ranking'
}
