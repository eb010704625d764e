import { z } from 'zod'

/** Everything that the site tells a member, in the order in which the settings list it. */
export const notificationKinds = [
  'REPLY',
  'MENTION',
  'SUGGESTION_DECIDED',
  'REPORT_DECIDED',
  'CONTENT_MODERATED',
  'POINT_CHANGED',
  'STANDING',
  'NEW_COMMENT',
] as const

export type NotificationKind = (typeof notificationKinds)[number]

/** The SQL function of this name in snake case decides; a test compares them. */
export const isMailedByDefault = (kind: NotificationKind) => kind !== 'NEW_COMMENT'

/** Mail by kind: what is left out stays as it is. */
export const mailChoicesSchema = z
  .partialRecord(z.enum(notificationKinds), z.boolean('Mail of a kind is switched by true or false.'))
  .meta({ description: 'Which kinds of notification also come by mail' })

export type MailChoices = z.infer<typeof mailChoicesSchema>
