import { db } from '@/lib/db'
import type { MailSettings } from './mail-settings-schema'
import { isMailedByDefault, type NotificationKind, notificationKinds } from './notification-kinds-schema'

export type { MailSettings } from './mail-settings-schema'

/** What a member gets by mail, and whether their address takes it. */
export async function getMailSettings(memberId: string): Promise<MailSettings> {
  const { email, mailChoices, mailRefusal } = await db.member.findUniqueOrThrow({
    where: { id: memberId },
    select: {
      email: true,
      mailChoices: { select: { kind: true, wanted: true } },
      mailRefusal: { select: { reason: true, refusedAt: true } },
    },
  })
  const said = new Map(mailChoices.map(({ kind, wanted }) => [kind, wanted]))
  const mail = Object.fromEntries(
    notificationKinds.map((kind) => [kind, said.get(kind) ?? isMailedByDefault(kind)]),
  )
  return {
    email,
    mail: mail as Record<NotificationKind, boolean>,
    refused: mailRefusal && { reason: mailRefusal.reason, refusedAt: mailRefusal.refusedAt.toISOString() },
  }
}

/** Whether one kind goes by mail to a member; null where there is no such member. */
export async function getMailChoice(memberId: string, kind: NotificationKind): Promise<boolean | null> {
  const member = await db.member.findUnique({
    where: { id: memberId },
    select: { mailChoices: { where: { kind }, select: { wanted: true } } },
  })
  return member && (member.mailChoices[0]?.wanted ?? isMailedByDefault(kind))
}
