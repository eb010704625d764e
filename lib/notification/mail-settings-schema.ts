import { z } from 'zod'
import { notificationKinds } from './notification-kinds-schema'

const mailRefusalSchema = z.object({ reason: z.string(), refusedAt: z.string() })
export const mailSettingsSchema = z.object({
  mail: z.record(z.enum(notificationKinds), z.boolean()).meta({ description: 'Which kinds come by mail' }),
  refused: mailRefusalSchema
    .nullable()
    .meta({ description: 'Why the address takes no mail at present, and since when' }),
})
export const mailRetriedSchema = z.object({ refused: z.null() })
export const unsubscribedSchema = z.object({ kind: z.enum(notificationKinds), mail: z.boolean() })

export type MailSettings = z.infer<typeof mailSettingsSchema> & { email: string }
