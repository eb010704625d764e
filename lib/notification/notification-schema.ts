import { z } from 'zod'
import { notificationKinds } from './notification-kinds-schema'

// Written by many functions at many times: a text that is missing or no text is left out, never a fault.
const words = z.string().trim().min(1).max(2000).optional().catch(undefined)

/** What a notification's sentence is made of. Which of it is there depends on the kind. */
export const detailsSchema = z
  .object({
    technology: words,
    slug: words,
    commentId: words,
    excerpt: words,
    title: words,
    outcome: words,
    reason: words,
    note: words,
    until: words,
    changed: z.boolean().optional().catch(undefined),
  })
  .catch({})
export type NotificationDetails = z.infer<typeof detailsSchema>

export const notificationSchema = z.object({
  id: z.string(),
  kind: z.enum(notificationKinds),
  actor: z.object({ handle: z.string(), name: z.string().nullable() }).nullable(),
  text: z.string().meta({ description: 'What happened, in one sentence' }),
  excerpt: z.string().nullable(),
  notes: z.array(z.string()).meta({ description: 'Reasons, and what one can do' }),
  link: z.string().meta({ description: 'A path on this site that shows what it is about' }),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
})
export type Notification = z.infer<typeof notificationSchema>
export const notificationListSchema = z.object({
  items: z.array(notificationSchema).meta({ description: 'Newest first' }),
  nextCursor: z.string().nullable(),
})
export type NotificationList = z.infer<typeof notificationListSchema>

export const markReadSchema = z
  .strictObject({ ids: z.array(z.string().max(100)).max(100, 'Name at most 100 at once.').optional() })
  .meta({ description: 'Without ids all are marked as read' })

/** A form names one, or none for all. */
export const markReadFromForm = ({ id, ...rest }: Record<string, string>) => ({
  ...rest,
  ...(id !== undefined && { ids: [id] }),
})

export const markedReadSchema = z.object({ unreadNotifications: z.number().int() })
