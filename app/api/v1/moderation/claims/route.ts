import { endpoint } from '@/lib/api/endpoint'
import { notFoundProblem } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { claimItem } from '@/lib/moderation/claim-item'
import { claimFromForm, claimSchema } from '@/lib/moderation/queue-schema'

const route = endpoint({
  POST: write({
    limit: 'claim',
    role: 'MODERATOR',
    schema: claimSchema,
    fromForm: claimFromForm,
    form: 'other',
    home: () => '/moderation',
    run: async ({ viewer, body }) => {
      const claim = await claimItem(viewer.id, body.subject)
      if (!claim) throw notFoundProblem('This item')
      return Response.json({ claim }, { headers: { 'cache-control': 'private, no-store' } })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
