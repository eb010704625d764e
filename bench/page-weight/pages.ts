/** A page of each public kind, and of those made alike the heaviest. */
export const PUBLIC_PAGES = [
  '/',
  '/technologies/django',
  '/technologies/django/comments/1',
  '/kinds/framework',
  '/editions',
  '/editions/2024',
  '/how-ranking-works',
  '/developers',
  '/developers/account',
  '/moderation/log',
  '/privacy',
  '/sign-in',
  '/suggest',
  '/nowhere',
]
