import type { Who } from './operations'

/** A page, for whom it is, and what others are answered. */
export type Page = {
  who: Who
  /** Whether it is made for one visitor, and never kept for others. */
  isPrivate?: true
  otherwise?: string
  /** An address of it, where that is not the path itself; `{comment}` and the like are made by the test. */
  address?: string
  /** Whether a moderator or administrator who is suspended may still read it. */
  evenSuspended?: true
  /** What is answered to whoever it is for, where that is not 200. */
  status?: number
}

const SIGN_IN = 'signed out: sign-in'
const publicPage: Page = { who: 'everybody' }
const open = (status = 200, address?: string): Page => ({
  who: 'everybody',
  isPrivate: true,
  status,
  address,
})
const members = (address?: string, status = 200): Page => ({
  who: 'members',
  isPrivate: true,
  otherwise: SIGN_IN,
  address,
  status,
})
const staff = (who: 'moderators' | 'administrators', address?: string): Page => ({
  who,
  isPrivate: true,
  otherwise: `${SIGN_IN}; others: 404`,
  address,
})
const desk = (): Page => ({ ...staff('moderators'), evenSuspended: true })

/** Every page and file below app/, besides the API; a test finds those that are missing. */
export const pages: Record<string, Page> = {
  '/admin': staff('moderators'),
  '/admin/editors-list': staff('administrators'),
  '/admin/points/[id]': staff('moderators', '/admin/points/{point}'),
  '/admin/points/[id]/edit': staff('moderators', '/admin/points/{point}/edit'),
  '/admin/technologies': staff('moderators'),
  '/admin/technologies/[slug]': staff('moderators', '/admin/technologies/laravel'),
  '/admin/technologies/[slug]/add-point': staff('moderators', '/admin/technologies/laravel/add-point'),
  '/admin/technologies/[slug]/edit': staff('moderators', '/admin/technologies/laravel/edit'),
  '/admin/technologies/[slug]/state': staff('moderators', '/admin/technologies/laravel/state?to=DRAFT'),
  '/editions/close': staff('administrators'),
  '/moderation': desk(),
  '/moderation/flags': desk(),
  '/moderation/log/full': desk(),
  '/moderation/members': desk(),
  '/moderation/suggestions': desk(),
  '/settings': members(),
  '/settings/delete': members(),
  '/settings/passkeys': members(),
  '/settings/tokens': members(),
  '/notifications': members(),
  '/notifications/page/[page]': members('/notifications/page/2', 404),
  '/notifications/[id]': {
    ...members('/notifications/{notification}', 307),
    otherwise: `${SIGN_IN}; others: 404`,
  },
  '/decisions/[id]': { ...members('/decisions/{decision}'), otherwise: `${SIGN_IN}; others: 404` },
  '/report/[type]/[id]': members('/report/comment/{comment}'),
  '/suggest': open(),
  '/suggestions': members(),
  '/points/[id]/suggest': open(200, '/points/{point}/suggest'),
  '/technologies/[slug]/suggest': open(200, '/technologies/laravel/suggest'),
  '/technologies/[slug]/suggest-edit': open(200, '/technologies/laravel/suggest-edit'),
  '/technologies/[slug]/your-votes': members('/technologies/laravel/your-votes'),
  '/suspended': members(undefined, 307),
  '/settings/deleted': open(),
  '/drafts/[id]': open(404, '/drafts/none'),
  '/mailbox': { ...open(), otherwise: 'only where the site and its reader are on the same machine' },
  '/sign-in': open(),
  '/sign-in/again': members('/sign-in/again?returnTo=/settings', 307),
  '/sign-in/check-your-mail': open(),
  '/sign-in/confirm': open(),
  '/unsubscribe/[token]': open(200, '/unsubscribe/none'),
  '/': publicPage,
  '/badges/[file]': publicPage,
  '/comments/[id]': publicPage,
  '/comments/[id]/versions': publicPage,
  '/comments/[id]/versions/[page]': publicPage,
  '/compare': publicPage,
  '/compare/[technologies]': publicPage,
  '/decide': publicPage,
  '/decide.md': publicPage,
  '/developers': publicPage,
  '/developers/[area]': publicPage,
  '/editions': publicPage,
  '/editions/[year]': publicPage,
  '/feed.atom': publicPage,
  '/feed.json': publicPage,
  '/how-ranking-works': publicPage,
  '/kinds/[kind]': publicPage,
  '/kinds/[kind]/[page]': publicPage,
  '/languages/[language]': publicPage,
  '/languages/[language]/[page]': publicPage,
  '/llms.txt': publicPage,
  '/members/[handle]': publicPage,
  '/members/[handle]/avatar.svg': publicPage,
  '/members/[handle]/comments/[page]': publicPage,
  '/moderation/log': publicPage,
  '/moderation/log/[page]': publicPage,
  '/offline': publicPage,
  '/points/[id]': publicPage,
  '/privacy': publicPage,
  '/problems/[name]': publicPage,
  '/ranks/[page]': publicPage,
  '/robots.txt': publicPage,
  '/search': publicPage,
  '/shortcuts': publicPage,
  '/sitemap.xml': publicPage,
  '/sitemaps/[part]': publicPage,
  '/technologies/[slug]': publicPage,
  '/technologies/[slug]/comments.atom': publicPage,
  '/technologies/[slug]/comments.json': publicPage,
  '/technologies/[slug]/comments/[page]': publicPage,
  '/technologies/[slug]/comments/newest/[page]': publicPage,
  '/technologies/[slug]/versions': publicPage,
  '/terms': publicPage,
  '/twins/[...path]': publicPage,
  '/.well-known/security.txt': publicPage,
}
