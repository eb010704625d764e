import { openApiDocument } from '@/lib/api/openapi/document'
import type { Client, Stage } from './stage'

/** Where members' texts are shown, besides the pages that links lead to. */
export async function surfaces(stage: Stage) {
  const [{ id: pointId }, comment] = [await stage.point('django'), await newestComment(stage)]
  const filled: Record<string, string> = {
    ...{ slug: 'django', handle: stage.member.handle, year: '2024', technologies: 'django-vs-flask' },
    ...{ token: 'x', id: pointId },
  }
  const reads = Object.entries((openApiDocument() as { paths?: Record<string, object> }).paths ?? {})
    .filter(([, item]) => 'get' in item)
    .map(([path]) => `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? name)}`)
    .map((path) => (QUERIES[path] ? `${path}?${QUERIES[path]}` : path))
  return {
    pages: [
      ...[
        '/',
        '/technologies/django',
        '/technologies/flask',
        '/technologies/django/versions',
        '/search?q=img',
      ],
      ...[
        '/technologies/django/comments/newest/1',
        '/compare/django-vs-flask',
        '/moderation/log',
        '/editions',
      ],
      ...['/decide', `/points/${pointId}`, `/comments/${comment}`, `/members/${stage.member.handle}`],
      ...[
        `/editions/${new Date().getUTCFullYear()}`,
        `/search?q=${encodeURIComponent('"><img src=x onerror=hacked=1>')}`,
      ],
    ],
    privatePages: [
      ...['/settings', '/notifications', '/moderation', '/moderation/suggestions', '/moderation/members'],
      ...[
        '/moderation/flags',
        '/moderation/log/full',
        '/admin',
        '/admin/technologies',
        '/admin/technologies/django',
      ],
      ...['/admin/technologies/django/edit', `/admin/points/${pointId}`, `/admin/points/${pointId}/edit`],
      ...[
        '/admin/editors-list',
        '/suggestions',
        '/technologies/django/suggest-edit',
        `/points/${pointId}/suggest-edit`,
      ],
      ...[
        `/report/POINT/${pointId}`,
        '/settings/tokens',
        '/settings/passkeys',
        '/technologies/django/suggest',
        '/technologies/django/your-votes',
        '/editions/close',
        '/mailbox',
      ],
    ],
    files: [
      ...[
        '/feed.atom',
        '/feed.json',
        '/technologies/django/comments.atom',
        '/technologies/django/comments.json',
      ],
      ...['/badges/django.svg', `/members/${stage.member.handle}/avatar.svg`, '/og/technologies/django.png'],
      ...['/og/ranking.png', '/og/compare/django-vs-flask.png', '/llms.txt', '/robots.txt', '/sitemap.xml'],
      ...['/sitemaps/1.xml', '/.well-known/security.txt', '/decide.md', ...reads],
    ],
    readers: [stage.admin, stage.member] as Client[],
  }
}

const QUERIES: Record<string, string> = {
  '/api/v1/technologies/django/similar-points': 'title=img+onerror',
  '/api/v1/similar-technologies': 'name=img',
  '/api/v1/search': 'q=img',
}

async function newestComment({ sql }: Stage): Promise<string> {
  const [row] = await sql`select id from comment where state = 'VISIBLE' order by created_at desc limit 1`
  return String(row?.id)
}
