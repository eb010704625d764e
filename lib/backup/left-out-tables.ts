/**
 * Tables whose rows are in no archive, so that they are void after a restore and a stolen archive signs nobody in. Beside
 * them, tables that are not logged (what lives for minutes) and Prisma's own list of migrations, which migrating makes.
 */
export const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['session', 'everybody signs in again'],
  ['verification_token', 'mailed links from before a restore lead nowhere'],
  ['sign_in_request', 'mailed links and codes of the last minutes'],
  ['strict_limit', 'counts of the last half hour'],
  ['api_token', 'a token that was revoked after the backup would work again'],
  ['mail_outbox', 'what waited has been sent since; nobody gets a mail twice'],
  ['moderation_claim', 'who looks at what just now'],
  ['_prisma_migrations', 'made by migrating'],
])
