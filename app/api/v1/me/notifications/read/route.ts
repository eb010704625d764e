import { endpoint } from '@/lib/api/endpoint'
import { write } from '@/lib/api/write-route'
import { markRead } from '@/lib/notification/mark-read'
import { markReadFromForm, markReadSchema } from '@/lib/notification/notification-schema'

const route = endpoint({
  POST: write({
    limit: 'change',
    schema: markReadSchema,
    fromForm: markReadFromForm,
    form: 'other',
    home: () => '/notifications',
    run: async ({ viewer, body }) => {
      const unreadNotifications = await markRead(viewer.id, body.ids)
      return Response.json({ unreadNotifications }, { headers: { 'cache-control': 'private, no-store' } })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
