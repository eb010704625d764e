import { editingAnswer } from '@/lib/api/editing-answer'
import { endpoint } from '@/lib/api/endpoint'
import { write } from '@/lib/api/write-route'
import { orderPointsSchema, pointOrderFromForm } from '@/lib/point/edit-point-schema'
import { getCurrentOrder } from '@/lib/point/editing-queries'
import { orderPoints } from '@/lib/point/order-points'
import { EDITOR } from '@/lib/technology/technology-rules'

const route = endpoint({
  PUT: write({
    role: EDITOR,
    limit: 'staff',
    schema: orderPointsSchema,
    fromForm: pointOrderFromForm,
    form: 'editing',
    home: ({ slug }) => `/admin/technologies/${slug}`,
    run: async ({ viewer, params: { slug = '' }, body }) =>
      editingAnswer(await orderPoints(viewer.id, slug, body), () => getCurrentOrder(slug, body.side)),
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
