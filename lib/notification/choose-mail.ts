import { db } from '@/lib/db'
import type { MailChoices } from './notification-kinds-schema'

/** Switches kinds of mail on and off. False where there is no such member. */
export async function chooseMail(memberId: string, choices: MailChoices): Promise<boolean> {
  const [row] = await db.$queryRaw<{ chosen: boolean }[]>`
    select choose_mail(${memberId}::uuid, ${JSON.stringify(choices)}::jsonb) as chosen`
  return row?.chosen ?? false
}

/** The member says that their address is right: what was refused is sent once more. */
export async function retryMail(memberId: string): Promise<void> {
  await db.$executeRaw`select retry_mail(${memberId}::uuid)`
}
