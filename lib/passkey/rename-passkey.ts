import { db } from '@/lib/db'

/** Gives a member's passkey another name; false where there is none of that id. */
export async function renamePasskey(memberId: string, id: string, name: string): Promise<boolean> {
  return (await db.passkey.updateMany({ where: { memberId, id }, data: { name } })).count > 0
}
