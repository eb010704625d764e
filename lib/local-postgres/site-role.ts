import { createHmac } from 'node:crypto'

const SITE_USER = 'backboard_site'

/**
 * The address by which the site uses a local PostgreSQL: a role that may read and write rows and nothing else. Its
 * password is made of the owner's and does not lead back to it.
 * @param ownerUrl the address of the role that made the cluster
 */
export function siteUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.password = createHmac('sha256', url.password).update(SITE_USER).digest('base64url')
  url.username = SITE_USER
  return url.href
}
