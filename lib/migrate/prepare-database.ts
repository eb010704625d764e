import { prepareQueues } from '@/lib/jobs/prepare-queues'
import { migrate } from './migrate'
import { ensureRole, grantToSite, isSameRole, mayChangeSchema } from './site-role'

type Addresses = {
  /** Of the role that owns the schema; the site's own address where there is only one. */
  ownerUrl: string
  /** By which the site will read and write, past any pooler. */
  siteUrl: string
  /** Hears, in one sentence, what the operator should know. */
  tell?: (sentence: string) => void
}

/**
 * Everything before a site can serve: the schema, the job queues, and what the site's role may do with them.
 * @returns the names of the migrations that were applied
 * @throws Refusal as migrate does
 */
export async function prepareDatabase({ ownerUrl, siteUrl, tell = () => {} }: Addresses): Promise<string[]> {
  const applied = await migrate(ownerUrl)
  if (!(await isSameRole(ownerUrl, siteUrl))) {
    await ensureRole(ownerUrl, siteUrl)
    await prepareQueues(ownerUrl)
    await grantToSite(ownerUrl, siteUrl)
  }
  if (await mayChangeSchema(siteUrl))
    tell(
      'The database role of the site may change the schema and the logs; MIGRATE_DATABASE_URL, with tables that are all its role’s, separates the two (docs/operations.md, Roles).',
    )
  return applied
}
