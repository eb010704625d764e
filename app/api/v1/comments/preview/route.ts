import { endpoint } from '@/lib/api/endpoint'
import { write } from '@/lib/api/write-route'
import { previewSchema } from '@/lib/comment/preview-schema'
import { renderBody } from '@/lib/comment/render-body'

/** What a comment would look like. It stores nothing; members only, as rendering costs the site more than reading. */
const route = endpoint({
  POST: write({
    limit: 'preview',
    schema: previewSchema,
    form: 'other',
    home: () => '/',
    run: async ({ body }) => {
      const { html } = await renderBody(body.body)
      return Response.json({ html }, { headers: { 'cache-control': 'private, no-store' } })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
