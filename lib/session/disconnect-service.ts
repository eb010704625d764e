import { db } from '@/lib/db'
import { listServices } from './list-services'

type Disconnecting = { memberId: string; id: string; sessionId: string | null; needsOne: boolean }

/**
 * Disconnects an account elsewhere, ends the member's sessions except the asking one, and mails that it went.
 * @param needsOne whether its member could not sign in without any, passkeys aside
 * @returns why not, or null: NOT_FOUND, LAST_SERVICE
 */
export async function disconnectService(asked: Disconnecting): Promise<string | null> {
  const { memberId, id, sessionId, needsOne } = asked
  const service = (await listServices(memberId)).find((one) => one.id === id)
  if (!service) return 'NOT_FOUND'
  const [gone] = await db.$queryRaw<{ refusal: string | null }[]>`
    select disconnect_service(${memberId}::uuid, ${id}::uuid, ${sessionId}::uuid, ${needsOne}, ${service.name})
      as refusal`
  return gone?.refusal ?? null
}
