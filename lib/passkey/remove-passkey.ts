import { db } from '@/lib/db'

type Removing = { memberId: string; id: string; sessionId: string | null; needsOne: boolean }

/**
 * Removes a passkey, ends the sessions that it began except the asking one, and mails that it went.
 * @param needsOne whether its member must keep one
 * @returns why not, or null: NOT_FOUND, LAST_PASSKEY
 */
export async function removePasskey({ memberId, id, sessionId, needsOne }: Removing): Promise<string | null> {
  const [removed] = await db.$queryRaw<{ refusal: string | null }[]>`
    select remove_passkey(${memberId}::uuid, ${id}::uuid, ${sessionId}::uuid, ${needsOne}) as refusal`
  return removed?.refusal ?? null
}
