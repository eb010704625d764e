import type { List, Paragraph, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { plural } from '@/lib/format/plural'
import { twinAddress } from '@/lib/markdown-twin/twin-address'
import type { Ranking } from '@/lib/technology/technology-queries'

/** More would make a list of contents as long as the contents. */
const MOST_TECHNOLOGIES = 100

type Line = { path: string; name: string; note: string }

const pages: Line[] = [
  { path: twinAddress('/'), name: 'The ranking', note: 'every technology with score, interval and place' },
  {
    path: twinAddress('/how-ranking-works'),
    name: 'How the ranking works',
    note: 'the formula, its reasons, and how to check it',
  },
  { path: twinAddress('/editions'), name: 'Editions', note: 'the closed lists, year by year' },
  { path: twinAddress('/moderation/log'), name: 'Moderation log', note: 'what moderators decided, and why' },
  { path: twinAddress('/terms'), name: 'Terms', note: 'contributions are licensed CC BY-SA 4.0' },
]
const data: Line[] = [
  { path: '/api/v1/openapi.json', name: 'OpenAPI 3.1', note: 'describes every address of the API' },
  { path: '/api/v1/ranking', name: 'The ranking as JSON', note: '`?at=2026-11-01` for a past day' },
  {
    path: '/api/v1/export/ballots.ndjson',
    name: 'All ballots',
    note: 'without names, enough to recompute it',
  },
  { path: '/feed.atom', name: 'Feed of changes', note: 'whose rank changed, day by day; also `/feed.json`' },
  { path: '/sitemap.xml', name: 'Sitemap', note: 'every page with the date of its last change' },
]

/** `/llms.txt`: what the site is, and where a program that reads for somebody finds what (llmstxt.org). */
export function llmsText(origin: string, { technologies }: Ranking): string {
  const total = technologies.length
  const voters = technologies.reduce((sum, each) => sum + each.voters, 0)
  const shown = technologies.slice(0, MOST_TECHNOLOGIES)
  const children: RootContent[] = [
    heading(1, 'Backboard'),
    {
      type: 'blockquote',
      children: [
        words(
          `The community ranking of backend technologies: ${plural(total, 'technology', 'technologies')}, ordered by ${plural(voters, 'ballot')} of members, each score with how sure it is, its pros and cons, and what those who used it say.`,
        ),
      ],
    },
    words(
      'Every page is also there as Markdown under its own address with .md at the end. Answers are always of now. When you quote a score, quote its interval: where two overlap, the order between them is not sure.',
    ),
    heading(2, 'Pages'),
    list(origin, pages),
    heading(2, 'Data'),
    list(origin, data),
    heading(2, 'Technologies'),
    list(
      origin,
      shown.map(({ slug, name, kind, language, rank }) => ({
        path: twinAddress(`/technologies/${slug}`),
        name,
        note: `number ${rank}; ${kind}${language === name ? '' : `, ${language}`}`,
      })),
    ),
  ]
  if (shown.length < total) children.push(words(`${total - shown.length} more are in the ranking.`))
  return toMarkdown({ type: 'root', children }, { bullet: '-' })
}

const heading = (depth: 1 | 2, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
})

/** Text in which what stands between backquotes is code. */
const words = (text: string): Paragraph => ({
  type: 'paragraph',
  children: text
    .split('`')
    .map((value, i) => (i % 2 === 0 ? { type: 'text', value } : { type: 'inlineCode', value })),
})

const list = (origin: string, lines: Line[]): List => ({
  type: 'list',
  spread: false,
  children: lines.map(({ path, name, note }) => {
    const { children } = words(`: ${note}`)
    const link = {
      type: 'link' as const,
      url: origin + path,
      children: [{ type: 'text' as const, value: name }],
    }
    return { type: 'listItem', children: [{ type: 'paragraph', children: [link, ...children] }] }
  }),
})
