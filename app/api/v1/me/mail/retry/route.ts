import { endpoint } from '@/lib/api/endpoint'
import { write } from '@/lib/api/write-route'
import { retryMail } from '@/lib/notification/choose-mail'

const route = endpoint({
  POST: write({
    limit: 'change',
    form: 'other',
    home: () => '/settings#mail',
    run: async ({ viewer }) => {
      await retryMail(viewer.id)
      return Response.json({ refused: null }, { headers: { 'cache-control': 'private, no-store' } })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
