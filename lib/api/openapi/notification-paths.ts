import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { followingSchema } from '@/lib/follow/follow-schema'
import {
  mailRetriedSchema,
  mailSettingsSchema,
  unsubscribedSchema,
} from '@/lib/notification/mail-settings-schema'
import { listNotificationsSchema } from '@/lib/notification/notification-queries'
import {
  markedReadSchema,
  markReadSchema,
  notificationListSchema,
} from '@/lib/notification/notification-schema'
import { json, locationHeader } from './answers'
import { memberWrite, operation, slugPath, viewerRead } from './operations'

const tokenPath = z.object({ token: z.string().meta({ description: 'From the List-Unsubscribe of a mail' }) })
const toPage = { 303: { description: 'To the page about it', headers: locationHeader } }

export const notificationPaths: ZodOpenApiPathsObject = {
  '/me/notifications': {
    get: viewerRead({
      summary: 'What the site tells the viewer, newest first, a page at a time',
      query: listNotificationsSchema,
      answer: notificationListSchema,
    }),
  },
  '/me/notifications/read': {
    post: memberWrite({
      summary: 'Marks notifications as read, all or those named',
      body: markReadSchema,
      answer: markedReadSchema,
    }),
  },
  '/me/mail': {
    get: viewerRead({
      summary: 'Which notifications come by mail, and whether the address takes it; PATCH /me changes them',
      answer: mailSettingsSchema,
    }),
  },
  '/me/mail/retry': {
    post: memberWrite({
      summary: 'Says that the address is right: what it refused is sent once more',
      answer: mailRetriedSchema,
    }),
  },
  '/technologies/{slug}/follow': {
    put: memberWrite({ summary: 'Follows a technology', path: slugPath, answer: followingSchema }),
    delete: memberWrite({ summary: 'Follows it no more', path: slugPath, answer: followingSchema }),
  },
  '/unsubscribe/{token}': {
    get: operation(
      { summary: 'Leads to the page that switches a kind of mail off', path: tokenPath, security: [] },
      toPage,
      ['too-many-requests'],
    ),
    post: operation(
      {
        summary: 'Switches a kind of mail off, as mail programs do (RFC 8058)',
        description:
          'Without signing in and from anywhere, with content of any kind: the token says whose mail it is. A form ' +
          'with a field `mail` is answered by a redirect, and `on` switches it on again.',
        path: tokenPath,
        security: [],
      },
      { 200: json('Done', unsubscribedSchema), ...toPage },
      ['not-found'],
    ),
  },
}
