import { endpoint } from '@/lib/api/endpoint'
import { viewerRoute } from '@/lib/api/read-route'
import { getMailSettings } from '@/lib/notification/mail-choice-queries'

const route = endpoint({
  GET: viewerRoute(async (viewer) => {
    const { mail, refused } = await getMailSettings(viewer.id)
    return { mail, refused }
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
