import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { providerName } from './oauth-providers'

type Connecting = { userId: string; type: string; provider: string; providerAccountId: string }

/** Connects an account elsewhere to a member who is here already, and mails that it was. */
export async function connectService({
  userId,
  type,
  provider,
  providerAccountId,
}: Connecting): Promise<void> {
  const name = providerName(provider, env())
  await db.$executeRaw`
    select connect_service(${userId}::uuid, ${type}, ${provider}, ${providerAccountId}, ${name})`
}
