import { exportData } from '@/lib/account/export-data'
import { endpoint } from '@/lib/api/endpoint'
import { viewerRoute } from '@/lib/api/read-route'

const route = endpoint({
  GET: viewerRoute(
    async (viewer) => {
      const data = await exportData(viewer.id)
      const name = `backboard-${viewer.handle}-${data.exportedAt.slice(0, 10)}.json`
      return new Response(JSON.stringify(data, null, 2), {
        headers: {
          'content-type': 'application/json',
          'content-disposition': `attachment; filename="${name}"`,
        },
      })
    },
    { sessionOnly: true, freshFrom: '/settings#data' },
  ),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
