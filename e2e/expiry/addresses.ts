import type { Stage } from './stage'

/** One of every kind of kept answer, and more of those that show one thing and not another. */
export function keptAddresses({ commentId, replyId, point }: Stage): string[] {
  return [
    ...['/', '/kinds/framework', '/kinds/language', '/languages/python', '/languages/php', '/languages/rust'],
    ...['/technologies/django', '/technologies/flask', '/technologies/rust', '/technologies/nodejs'],
    ...['/technologies/django.md', '/technologies/django/versions'],
    ...['/technologies/django/comments/1', '/technologies/flask/comments/newest/1', '/technologies/nowhere'],
    ...['/compare', '/compare/django', '/compare/django-vs-flask', '/compare/laravel-vs-rust'],
    ...[`/points/${point('django', 0)}`, `/points/${point('django', 1)}`, `/points/${point('flask', 0)}`],
    ...[`/comments/${commentId}`, `/comments/${commentId}/versions`, `/comments/${replyId}`],
    ...[
      '/members/author',
      '/members/other',
      '/members/author/comments/1',
      '/members/voter',
      '/members/newcomer',
    ],
    ...[
      '/decide',
      '/editions',
      '/editions/2024',
      '/how-ranking-works',
      '/developers',
      '/moderation/log',
      '/privacy',
      '/terms',
    ],
    ...['/privacy', '/llms.txt', '/sitemaps/1.xml', '/feed.atom'],
    ...['/technologies/django/comments.atom'],
    ...[
      '/badges/django.svg',
      '/badges/rust.svg',
      '/og/ranking.png',
      '/og/technologies/rust.png',
      '/og/kinds/language.png',
    ],
    ...[
      '/api/v1/ranking',
      '/api/v1/technologies',
      '/api/v1/technologies/django',
      '/api/v1/technologies/rust',
    ],
    ...['/api/v1/technologies/django/comments', '/api/v1/technologies/django/explanation'],
    ...[
      '/api/v1/technologies/rust/explanation',
      '/api/v1/technologies/django/history',
      '/api/v1/compare/django-vs-flask',
    ],
    ...[
      `/api/v1/points/${point('django', 0)}`,
      '/api/v1/editions',
      '/api/v1/editions/2024',
      '/api/v1/members/author',
    ],
  ]
}
