import { envNames } from '@/lib/env'

const SITE =
  /^((DIRECT_|READ_|MIGRATE_)?DATABASE_|BACKUP_|EMAIL_|GITHUB_(ID|SECRET)$|GOOGLE_|OIDC_|SESSION_|REQUIRE_|LIMIT_|RATE_LIMIT_|npm_)|^(HOST|PORT|SITE_URL|AUTH_SECRET|TRUSTED_PROXIES|PAGE_STORE_MB|METRICS_TOKEN|LOG_LEVEL|LOG_FORMAT|BUILD_DIR|DATA_DIR|NODE_ENV|BASE_URL)$/

/** The environment without anything that configures a site: tests configure their own. */
export function cleanEnv(
  source: Record<string, string | undefined> = process.env,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(source).filter(([name]) => !SITE.test(name)))
}

/**
 * Every variable of a site, empty, which counts as not set: Next reads a developer's `.env` into a site that it
 * serves, but leaves alone what is there.
 */
export const blankSite = (): Record<string, string> => Object.fromEntries(envNames.map((name) => [name, '']))
